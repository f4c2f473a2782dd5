package dev.todo.server.reminder.dapr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todo.core.api.TaskRef;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.event.EventTypes;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.outbox.Lane;
import dev.todo.server.reminder.Firing;
import dev.todo.server.reminder.ReminderFiring;
import dev.todo.server.reminder.ReminderJob;
import dev.todo.server.store.Database;
import dev.todo.server.store.OutboxFeed;
import dev.todo.server.task.TestClock;
import dev.todo.server.task.World;
import dev.todo.service.ServiceModule;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.http.Route;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job from the moment it is scheduled to the reminder that fires once, with the strict sidecar between. */
@ExtendWith(PostgresExtension.class)
class JobRouteTest {

    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private final Database database;
    private final World world;
    private final ServiceProcess process;
    private final FakeSidecar sidecar;
    private final DaprReminderScheduler scheduler;
    private volatile boolean databaseAway;

    JobRouteTest(Database database) {
        this.database = database;
        this.world = new World(database, clock, "UTC");
        ReminderFiring firing = new ReminderFiring(database, clock);
        Route route = new JobRoute((reminder, generation) -> fire(firing, reminder, generation)).route();
        process = ServiceProcess.start(
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
                List.of(new Module(List.of(route))));
        sidecar = new FakeSidecar(clock, process::port);
        scheduler = new DaprReminderScheduler(sidecar.address());
    }

    private record Module(List<Route> routes) implements ServiceModule {
        @Override
        public String name() {
            return "jobs";
        }
    }

    @AfterEach
    void stop() {
        scheduler.close();
        sidecar.close();
        process.close();
    }

    private Firing fire(ReminderFiring firing, UUID reminder, int generation) {
        if (databaseAway) {
            throw new UnavailableException("the database is away");
        }
        return firing.fire(reminder, generation);
    }

    private ReminderJob schedule(Task task) {
        Reminder reminder = world.now(task).reminders().getFirst();
        ReminderJob job = new ReminderJob(reminder.id(), reminder.generation(), reminder.firesAt());
        scheduler.schedule(job);
        return job;
    }

    private ReminderState stateOf(Task task) {
        return world.now(task).reminders().getFirst().state();
    }

    private List<String> fired() {
        try (OutboxFeed feed = OutboxFeed.claim(database, Lane.ALL.topics()).orElseThrow()) {
            return feed.unpublished(List.of(), 10_000).stream()
                    .filter(message -> message.user().equals(world.user))
                    .map(message -> message.type())
                    .filter(EventTypes.REMINDER_DUE::equals)
                    .toList();
        }
    }

    private void awaitDone() {
        await().untilAsserted(() -> assertThat(sidecar.jobs()).isEmpty());
    }

    @Test
    void aJobFiresItsReminderWhenItsTimeComes() {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        ReminderJob job = schedule(task);

        clock.set("2026-11-24T08:00:00Z");
        awaitDone();

        assertThat(sidecar.triggered()).containsExactly(new FakeSidecar.Triggered(job.name(), 204));
        assertThat(stateOf(task)).isEqualTo(ReminderState.FIRED);
        assertThat(fired()).hasSize(1);
    }

    @Test
    void aJobThatIsTriggeredAgainHasNothingMoreToDo() {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        ReminderJob job = schedule(task);
        clock.set("2026-11-24T08:00:00Z");
        awaitDone();

        assertThat(sidecar.trigger(job.name())).isEqualTo(204);
        assertThat(sidecar.trigger(job.name())).isEqualTo(204);

        assertThat(fired()).hasSize(1);
    }

    @Test
    void ofAMovedReminderTheOldJobIsDoneAndTheNewOneFires() {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        ReminderJob old = schedule(task);
        world.api.reschedule(TaskRef.of(task.id()), "2026-11-24T12:00");
        ReminderJob moved = schedule(task);

        assertThat(moved.name()).isNotEqualTo(old.name());
        clock.set("2026-11-24T08:00:00Z");
        await().untilAsserted(() -> assertThat(sidecar.jobs()).containsExactly(moved.name()));
        assertThat(sidecar.triggered()).containsExactly(new FakeSidecar.Triggered(old.name(), 204));
        assertThat(stateOf(task)).isEqualTo(ReminderState.SCHEDULED);

        clock.set("2026-11-24T11:00:00Z");
        awaitDone();
        assertThat(stateOf(task)).isEqualTo(ReminderState.FIRED);
        assertThat(fired()).hasSize(1);
    }

    @Test
    void aTriggerBeforeItsTimeIsAskedToComeAgain() {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        ReminderJob job = schedule(task);

        assertThat(sidecar.trigger(job.name())).isEqualTo(503);

        assertThat(stateOf(task)).isEqualTo(ReminderState.SCHEDULED);
        clock.set("2026-11-24T08:00:00Z");
        awaitDone();
        assertThat(fired()).hasSize(1);
    }

    @Test
    void aDatabaseThatIsAwayKeepsTheJob() {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        ReminderJob job = schedule(task);
        databaseAway = true;
        clock.set("2026-11-24T08:00:00Z");
        await().untilAsserted(
                        () -> assertThat(sidecar.triggered()).contains(new FakeSidecar.Triggered(job.name(), 503)));
        assertThat(sidecar.jobs()).containsExactly(job.name());

        databaseAway = false;
        clock.set("2026-11-24T08:00:01Z");
        awaitDone();

        assertThat(stateOf(task)).isEqualTo(ReminderState.FIRED);
    }

    @Test
    void onlyTheSidecarMayTrigger() {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        ReminderJob job = schedule(task);

        assertThat(sidecar.trigger(job.name(), "guessed")).isEqualTo(401);
        assertThat(sidecar.trigger(job.name(), "")).isEqualTo(401);
    }

    @Test
    void aDeletedReminderHasNothingToFire() {
        assertThat(sidecar.trigger(new ReminderJob(UUID.randomUUID(), 1, clock.instant()).name()))
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"backup", "reminder-1-1", "reminder-0199f000-0000-7000-8000-000000000001-0", "%F0%9F%98%80"})
    void aNameNobodyKnowsIsAnsweredSoThatItDoesNotComeAgain(String name) {
        assertThat(sidecar.trigger(name)).isEqualTo(404);
    }
}
