package dev.todo.server;

import dev.todo.server.account.Accounts;
import dev.todo.server.outbox.Lane;
import dev.todo.server.outbox.OutboxRelay;
import dev.todo.server.store.Database;
import dev.todo.server.task.Todos;
import dev.todo.service.EventTransport;
import dev.todo.service.ServiceModule;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.log.Logging;
import io.helidon.config.Config;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Runs the server as a process of its own, on a PostgreSQL that is there already. */
public final class Main {

    private Main() {}

    /** Starts the server; it stops when the process is told to end. */
    public static void main(String[] arguments) {
        Config config = Configuration.load(List.of("service", "server"), System.getenv(), Map.of());
        Logging.configure(config.get("log"));
        InstantSource clock = InstantSource.system();
        Database database = Database.open(settings(config.get("database")));
        Accounts accounts = new Accounts(database, clock);
        Todos todos = new Todos(database, accounts, clock);
        ServerPorts ports = ServerPorts.over(database, accounts, todos, clock);
        ServiceModule reminders = ReminderModule.create(config, database, clock);
        EventTransport events = EventTransport.betweenProcesses(config.get("events"));
        OutboxRelay relay = OutboxRelay.over(database, Lane.ALL, todos, events.publisher(), clock);
        ServiceProcess process =
                ServiceProcess.start(config, List.of(relay, reminders, ServerService.create(config, ports, clock)));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            process.close();
            events.close();
            database.close();
        }));
    }

    private static Database.Settings settings(Config database) {
        return new Database.Settings(
                database.get("url").asString().get(),
                database.get("user").asString().get(),
                database.get("password").asString().get(),
                database.get("pool-size").asInt().get());
    }
}
