package dev.todo.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.TodoApi;
import dev.todo.core.event.EventTypes;
import dev.todo.server.account.Accounts;
import dev.todo.server.outbox.Lane;
import dev.todo.server.outbox.OutboxRelay;
import dev.todo.server.reminder.LocalScheduler;
import dev.todo.server.reminder.ReminderFiring;
import dev.todo.server.store.Database;
import dev.todo.server.task.Todos;
import dev.todo.service.config.Configuration;
import dev.todo.service.event.InProcessEvents;
import dev.todo.service.log.Logging;
import dev.todo.standalone.HomeLock;
import dev.todo.standalone.LocalDatabase;
import dev.todo.standalone.TodoHome;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How late reminders are, from their time until their event reaches a consumer in the process: spread over time, many at
 * once, and while 100,000 others wait.
 */
public final class ReminderBenchmark {

    private static final int SPREAD = 1_000;
    private static final int BURST = 10_000;
    private static final int PENDING = 100_000;
    private static final Duration LEAD = Duration.ofSeconds(5);

    private final PrintStream out;
    private final ReminderSeed seed;
    private final Arrivals arrivals = new Arrivals();
    private final TodoApi api;

    private ReminderBenchmark(PrintStream out, Database database, Todos todos, Accounts accounts) {
        this.out = out;
        this.seed = new ReminderSeed(database);
        this.api = todos.forUser(accounts.createUser("Ada", ZoneId.of("UTC")).user());
    }

    /** Runs all of it, in a minute and a half. */
    public static void main(String[] arguments) throws Exception {
        Logging.configure(Configuration.load(List.of("service"), Map.of(), Map.of("log.level", "WARNING"))
                .get("log"));
        Path folder = Files.createTempDirectory("todo-benchmark");
        TodoHome home = TodoHome.at(folder.resolve("home"));
        InstantSource clock = InstantSource.system();
        try (HomeLock _ = HomeLock.take(home).orElseThrow();
                LocalDatabase local = LocalDatabase.start(home);
                Database database = Database.open(local.address().settings(16))) {
            Accounts accounts = new Accounts(database, clock);
            Todos todos = new Todos(database, accounts, clock);
            ReminderBenchmark benchmark = new ReminderBenchmark(System.out, database, todos, accounts);
            InProcessEvents events = new InProcessEvents();
            try (OutboxRelay relay = OutboxRelay.over(database, Lane.PUSHES, todos, events, clock);
                    LocalScheduler scheduler =
                            new LocalScheduler(database, new ReminderFiring(database, clock), clock);
                    var _ = events.follow(EventTypes.REMINDERS, "benchmark", benchmark.arrivals)) {
                relay.start();
                scheduler.start();
                benchmark.run();
            }
        }
    }

    private void run() throws InterruptedException {
        seed.users(BURST / 2);
        spread("warm-up", 200, Duration.ofSeconds(5));
        spread("spread over 30 s", SPREAD, Duration.ofSeconds(30));
        burst("at once, of 5,000 users", BURST / 2);
        burst("at once, of 1 user", 1);
        burst("at once, of 5,000 users, again", BURST / 2);
        idle("nothing waits");
        creations("created with a reminder, nothing waits");
        seed.pending(PENDING);
        out.printf(Locale.ROOT, "%d reminders of the coming years added%n", PENDING);
        idle("100,000 wait");
        creations("created with a reminder, 100,000 wait");
        spread("spread over 30 s, 100,000 wait", SPREAD, Duration.ofSeconds(30));
    }

    private void spread(String name, int reminders, Duration over) throws InterruptedException {
        Instant first = Instant.now().plus(LEAD);
        arrivals.expect(reminders);
        seed.due(first, over, reminders, 100);
        arrivals.await(LEAD.plus(over).plusSeconds(60));
        out.println(arrivals.lateness(name));
    }

    private void burst(String name, int users) throws InterruptedException {
        Instant at = Instant.now().plus(LEAD);
        arrivals.expect(BURST);
        seed.due(at, Duration.ZERO, BURST, users);
        arrivals.await(LEAD.plusSeconds(60));
        out.println(arrivals.lateness(BURST + " " + name));
    }

    /** What the process, with relay and scheduler running, needs while nothing is due. */
    private void idle(String name) throws InterruptedException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        TimeUnit.SECONDS.sleep(2);
        long cpu = system.getProcessCpuTime();
        TimeUnit.SECONDS.sleep(10);
        double share = (system.getProcessCpuTime() - cpu) / 1e9 / 10;
        Samples look = new Samples("  looking for the next reminder", 1_000);
        for (int i = 0; i < 1_000; i++) {
            look.time(() -> seed.next());
        }
        out.printf(Locale.ROOT, "idle, %s: %.2f %% of a core%n%s%n", name, share * 100, look);
    }

    private void creations(String name) {
        Samples samples = new Samples(name, 500);
        String due = LocalDate.now(ZoneId.of("UTC")).plusDays(30) + "T09:00";
        for (int i = 0; i < 500; i++) {
            CreateTask task = new CreateTask("task " + i, null, null, List.of(), due, null, null, List.of("1 hour"));
            samples.time(() -> api.create(task));
        }
        out.println(samples);
    }
}
