package dev.todo.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.UnavailableException;
import io.helidon.dbclient.DbClient;
import io.helidon.dbclient.DbTransaction;
import io.helidon.dbclient.jdbc.JdbcClientBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database: Helidon's DbClient on a Hikari pool, migrated to the newest schema when it is opened.
 *
 * <p>{@link #inTransaction} is the only way to run a statement, so that every transaction ends and every connection
 * goes back to the pool.
 */
public final class Database implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Database.class.getName());
    private static final int ATTEMPTS = 5;

    private final HikariDataSource pool;
    private final DbClient client;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.client = JdbcClientBuilder.create()
                .connectionPool(() -> connection(pool))
                .build();
    }

    /**
     * Where the database is.
     *
     * @param url the JDBC URL
     * @param user the role to connect as
     * @param password its password
     * @param poolSize at most so many connections
     */
    public record Settings(String url, String user, String password, int poolSize) {

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "Settings[url=" + url + ", user=" + user + ", poolSize=" + poolSize + "]";
        }
    }

    /**
     * Connects and migrates.
     *
     * @throws UnavailableException when the database cannot be reached or migrated
     */
    public static Database open(Settings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("todo");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(Math.min(2, settings.poolSize()));
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("ApplicationName", "todo");
        // A plan for the values at hand: a word that is rare for one user is in every task of another. And statements
        // of milliseconds do not earn back their compilation.
        config.setConnectionInitSql("set plan_cache_mode = force_custom_plan; set jit = off");
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new UnavailableException("the database cannot be reached", e);
        }
        try {
            migrate(pool, MigrationVersion.LATEST);
            return new Database(pool);
        } catch (FlywayException e) {
            pool.close();
            throw new UnavailableException("the database schema cannot be migrated: " + e.getMessage(), e);
        }
    }

    /**
     * Brings an empty database to schema {@code version}, for reading back an archive of that version.
     *
     * @throws InvalidInputException when this version of the product knows no such schema
     */
    public static void migrate(Settings settings, String version) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        try {
            migrate(source, MigrationVersion.fromVersion(version));
        } catch (FlywayException e) {
            throw new InvalidInputException("schema version " + version + " is not known here: update Todo first");
        }
    }

    private static void migrate(DataSource source, MigrationVersion version) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .target(version)
                .load()
                .migrate();
    }

    /**
     * Runs {@code work} in one transaction: committed when it returns, rolled back when it throws or has called {@link
     * Tx#rollbackOnly()}. It may run several times, when it lost against another transaction; it must have no other
     * effects.
     *
     * @throws UnavailableException when the database is away
     */
    public <T> T inTransaction(Function<Tx, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(work);
            } catch (RuntimeException e) {
                SqlFailure failure = SqlFailure.of(e);
                if (failure == SqlFailure.LOST_RACE && attempt < ATTEMPTS) {
                    LOG.log(Level.DEBUG, "transaction lost a race, attempt {0}", attempt);
                    continue;
                }
                throw switch (failure) {
                    case LOST_RACE, AWAY -> new UnavailableException("the database is busy or away, try again", e);
                    case NONE, OTHER -> e;
                };
            }
        }
    }

    private <T> T attempt(Function<Tx, T> work) {
        DbTransaction transaction = client.transaction();
        Tx tx = new Tx(transaction);
        boolean ended = false;
        try {
            T result = work.apply(tx);
            ended = true;
            if (tx.endsWithoutTrace()) {
                transaction.rollback();
            } else {
                transaction.commit();
            }
            return result;
        } finally {
            if (!ended) {
                rollback(transaction);
            }
        }
    }

    /** Rolls back after a failure, whose exception is the one the caller is to see. */
    private static void rollback(DbTransaction transaction) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "rollback failed", e);
        }
    }

    /** Runs {@code work} in one transaction. */
    public void runInTransaction(java.util.function.Consumer<Tx> work) {
        boolean done = inTransaction(tx -> {
            work.accept(tx);
            return true;
        });
        assert done;
    }

    /**
     * A pooled connection for what a transaction cannot do: listening for notifications, holding an advisory lock. The
     * caller closes it.
     */
    public Connection connection() {
        return connection(pool);
    }

    private static Connection connection(HikariDataSource pool) {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new UnavailableException("the database is busy or away, try again", e);
        }
    }

    /** Whether the database answers. */
    public boolean answers() {
        try {
            return inTransaction(
                    tx -> tx.one("select 1 as one", row -> row.integer("one")).isPresent());
        } catch (UnavailableException e) {
            LOG.log(Level.DEBUG, "the database does not answer", e);
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
        pool.close();
    }
}
