package dev.todo.standalone;

import dev.todo.notifier.NotifierPorts;
import dev.todo.notifier.NotifierService;
import dev.todo.notifier.Session;
import dev.todo.notifier.Sessions;
import dev.todo.recurring.RecurringWorker;
import dev.todo.server.ReminderModule;
import dev.todo.server.ServerPorts;
import dev.todo.server.ServerService;
import dev.todo.server.account.Accounts;
import dev.todo.server.outbox.Lane;
import dev.todo.server.outbox.OutboxRelay;
import dev.todo.server.store.Database;
import dev.todo.server.task.Todos;
import dev.todo.service.EventTransport;
import dev.todo.service.ServiceModule;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.http.Principal;
import io.avaje.jsonb.Jsonb;
import io.helidon.config.Config;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All services in one process, on a database of its own and one listener on the loopback interface. */
public final class Standalone implements AutoCloseable {

    /** Whose configuration keys it reads. */
    static final List<String> MODULES = List.of("service", "server", "notifier");

    private static final int CONNECTIONS = 16;

    private final TodoHome home;
    private final LocalDatabase local;
    private final Database database;
    private final ServiceProcess process;

    private Standalone(TodoHome home, LocalDatabase local, Database database, ServiceProcess process) {
        this.home = home;
        this.local = local;
        this.database = database;
        this.process = process;
    }

    /**
     * Starts everything, and says where it is in the home's {@code server.json}. The caller holds the home's lock.
     *
     * @param port where to listen; 0 for any free port
     */
    public static Standalone start(TodoHome home, int port, Map<String, String> environment) {
        LocalDatabase local = LocalDatabase.start(home);
        try {
            Database database = Database.open(local.address().settings(CONNECTIONS));
            try {
                ServiceProcess process = compose(home, port, environment, database);
                Standalone started = new Standalone(home, local, database, process);
                home.writeServerFile(ServerFile.local(process.port(), version()));
                return started;
            } catch (RuntimeException | Error e) {
                database.close();
                throw e;
            }
        } catch (RuntimeException | Error e) {
            local.close();
            throw e;
        }
    }

    /** The version of the product, as its jar states it. */
    public static String version() {
        String version = Standalone.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The port it listens on. */
    public int port() {
        return process.port();
    }

    @Override
    public void close() {
        home.deleteServerFile();
        process.close();
        database.close();
        local.close();
    }

    private static ServiceProcess compose(TodoHome home, int port, Map<String, String> environment, Database database) {
        Config config = Configuration.load(
                MODULES,
                environment,
                Map.of(
                        "server.host", "127.0.0.1",
                        "server.port", Integer.toString(port),
                        "server.internal-port", "-1",
                        "server.loopback-only", "true",
                        "events.transport", "in-process",
                        "tasks.wait-for-next", "PT1S"));
        InstantSource clock = InstantSource.system();
        Accounts accounts = new Accounts(database, clock);
        Todos todos = new Todos(database, accounts, clock);
        Owner.ensure(home, accounts);
        ServerService server = ServerService.create(config, ServerPorts.over(database, accounts, todos, clock), clock);
        EventTransport events = EventTransport.of(config.get("events"));
        RecurringWorker worker = RecurringWorker.create(
                events.source(), server.series(), Jsonb.builder().build());
        OutboxRelay occurrences = OutboxRelay.over(database, Lane.SERIES, todos, events.publisher(), clock);
        OutboxRelay pushes = OutboxRelay.over(database, Lane.PUSHES, todos, events.publisher(), clock);
        ServiceModule reminders = ReminderModule.create(config, database, clock);
        NotifierService notifier =
                NotifierService.create(config, new NotifierPorts(events.source(), sessions(server, todos)), clock);
        // What consumes events is there before they are published.
        return ServiceProcess.start(config, List.of(worker, notifier, occurrences, pushes, reminders, server));
    }

    /** Tokens as the server knows them, tasks without a way round over HTTP. */
    private static Sessions sessions(ServerService server, Todos todos) {
        return token -> server.bearerCheck()
                .flatMap(check -> check.check(token))
                .flatMap(principal -> switch (principal) {
                    case Principal.User(UUID user) -> Optional.of(new Session(user, todos.forUser(user)));
                    case Principal.Service _, Principal.Sidecar _ -> Optional.empty();
                });
    }
}
