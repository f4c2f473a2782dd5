package dev.todo.server.database;

import dev.todo.server.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Database} of their own, one for each test class, on one PostgreSQL for the whole run. Databases
 * are copies of one that was migrated once.
 */
public final class PostgresExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PostgresExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Database.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Server server =
                context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("server", key -> new Server(), Server.class);
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getRequiredTestClass(), key -> new Open(server.fresh()), Open.class)
                .database();
    }

    private record Open(Database database) implements AutoCloseable {
        @Override
        public void close() {
            database.close();
        }
    }

    private static final class Server implements AutoCloseable {

        private static final String TEMPLATE = "migrated";

        private final EmbeddedPostgres postgres;
        private final AtomicInteger databases = new AtomicInteger();

        Server() {
            try {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            run("create database " + TEMPLATE);
            Database.open(settings(TEMPLATE)).close();
        }

        Database fresh() {
            String name = "test" + databases.incrementAndGet();
            run("create database " + name + " template " + TEMPLATE);
            return Database.open(settings(name));
        }

        private Database.Settings settings(String name) {
            return new Database.Settings(
                    "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name, "postgres", "postgres", 24);
        }

        private void run(String sql) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            postgres.close();
        }
    }
}
