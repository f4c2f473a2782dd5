package dev.todo.server.reminder.dapr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.todo.core.error.UnavailableException;
import dev.todo.server.reminder.Firing;
import dev.todo.server.reminder.ReminderJob;
import dev.todo.service.ServiceModule;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.http.Route;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The same as with the strict sidecar, with Dapr's own programs where they are installed. */
class RealDaprTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A trigger, and when it came. */
    private record Triggered(UUID reminder, int generation, Instant at) {}

    private record Module(List<Route> routes) implements ServiceModule {
        @Override
        public String name() {
            return "jobs";
        }
    }

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final List<Triggered> triggered = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private List<AutoCloseable> running = List.of();
    private DaprReminderScheduler scheduler =
            new DaprReminderScheduler(new Sidecar("http://127.0.0.1:1", "", PATIENCE));

    @BeforeEach
    void start() {
        for (String program : List.of("daprd", "scheduler")) {
            assumeTrue(
                    RealSidecar.program(program).isPresent(),
                    "there is no '" + program + "' on the PATH or in ~/.dapr/bin (dapr init --slim)");
        }
        ServiceProcess process = ServiceProcess.start(
                Configuration.load(
                        List.of("service"),
                        Map.of("APP_API_TOKEN", FakeSidecar.APP_TOKEN),
                        Map.of(
                                "server.port",
                                "0",
                                "server.host",
                                "127.0.0.1",
                                "server.request-log",
                                "false",
                                "server.shutdown-grace",
                                "PT1S")),
                List.of(new Module(List.of(new JobRoute(this::fire).route()))));
        running = List.of(process);
        RealSidecar sidecar = new RealSidecar(folder, process.port());
        running = List.of(sidecar, process);
        scheduler.close();
        scheduler = new DaprReminderScheduler(sidecar.address());
        running = List.of(scheduler, sidecar, process);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : running) {
            one.close();
        }
    }

    private Firing fire(UUID reminder, int generation) {
        if (failures.getAndDecrement() > 0) {
            throw new UnavailableException("the database is away");
        }
        triggered.add(new Triggered(reminder, generation, Instant.now()));
        return Firing.FIRED;
    }

    private void schedule(ReminderJob job) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(UnavailableException.class)
                .untilAsserted(() -> scheduler.schedule(job));
    }

    private void awaitTriggered(ReminderJob job) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(triggered)
                        .extracting(Triggered::reminder, Triggered::generation)
                        .contains(tuple(job.reminder(), job.generation())));
    }

    private static ReminderJob in(Duration time) {
        return new ReminderJob(UUID.randomUUID(), 1, Instant.now().plus(time));
    }

    @Test
    void aJobIsTriggeredOnceAndNotBeforeItsTime() {
        schedule(in(Duration.ZERO)); // from here on it is known to work
        ReminderJob job = in(Duration.ofSeconds(2));
        schedule(job);
        schedule(job);
        ReminderJob behind = in(Duration.ofSeconds(3));
        schedule(behind);

        awaitTriggered(behind);

        assertThat(triggered)
                .filteredOn(one -> one.reminder().equals(job.reminder()))
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isAfterOrEqualTo(job.firesAt()));
    }

    @Test
    void aJobThatWasTakenBackIsNotTriggered() {
        ReminderJob job = in(Duration.ofSeconds(2));
        ReminderJob moved = new ReminderJob(job.reminder(), 2, job.firesAt().plusSeconds(1));
        schedule(job);
        schedule(moved);
        scheduler.cancel(job);
        scheduler.cancel(job);

        awaitTriggered(moved);

        assertThat(triggered).extracting(Triggered::generation).containsExactly(2);
    }

    @Test
    void whatIsOverdueIsTriggeredAtOnce() {
        ReminderJob job = in(Duration.ofHours(-1));

        schedule(job);

        awaitTriggered(job);
    }

    /** Dapr by itself would give up after three. */
    @Test
    void aTriggerThatFailsComesAgainUntilItDoesNot() {
        assumeTrue(!RealSidecar.version().startsWith("1.14."), "runtime 1.14 has no failure policies");
        failures.set(6);
        ReminderJob job = in(Duration.ZERO);

        schedule(job);

        awaitTriggered(job);
    }
}
