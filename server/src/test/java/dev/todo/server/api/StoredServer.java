package dev.todo.server.api;

import dev.todo.server.ServerPorts;
import dev.todo.server.ServerService;
import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import dev.todo.server.task.Todos;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import io.helidon.config.Config;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The whole server, on a real database. */
final class StoredServer implements AutoCloseable {

    final Accounts accounts;
    final ServerService service;
    final ServiceProcess process;
    final UUID user;
    final Http http;

    StoredServer(Database database, InstantSource clock) {
        accounts = new Accounts(database, clock);
        Config config = Configuration.load(
                List.of("service", "server"),
                Map.of(),
                Map.of(
                        "server.port", "0",
                        "server.host", "127.0.0.1",
                        "server.request-log", "false",
                        "server.shutdown-grace", "PT1S",
                        "auth.service-tokens.recurring-worker", "worker"));
        ServerPorts ports = ServerPorts.over(database, accounts, new Todos(database, accounts, clock), clock);
        service = ServerService.create(config, ports, clock);
        process = ServiceProcess.start(config, List.of(service));
        user = accounts.createUser("Ada", ZoneId.of("Europe/Berlin")).user();
        http = as(accounts.createToken(user, "test").token());
    }

    Http as(String token) {
        return new Http(process.port(), token);
    }

    /** Another user of the same server. */
    Http somebodyElse() {
        UUID other = accounts.createUser("Bob", ZoneId.of("UTC")).user();
        return as(accounts.createToken(other, "test").token());
    }

    @Override
    public void close() {
        process.close();
    }
}
