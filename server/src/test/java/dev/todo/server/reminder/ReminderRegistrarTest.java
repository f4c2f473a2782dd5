package dev.todo.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todo.core.api.TaskRef;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import dev.todo.server.task.TestClock;
import dev.todo.server.task.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class ReminderRegistrarTest {

    private final Database database;
    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private final World world;
    private final ReminderFiring firing;
    private final RecordingScheduler scheduler = new RecordingScheduler();
    private final List<ReminderRegistrar> running = new ArrayList<>();

    ReminderRegistrarTest(Database database) {
        this.database = database;
        this.world = new World(database, clock, "UTC");
        this.firing = new ReminderFiring(database, clock);
    }

    @AfterEach
    void stop() {
        running.forEach(ReminderRegistrar::close);
    }

    private void start() {
        ReminderRegistrar registrar = new ReminderRegistrar(database, firing, scheduler, clock);
        registrar.start();
        running.add(registrar);
    }

    private static Reminder only(Task task) {
        return task.reminders().getFirst();
    }

    private static String job(Reminder reminder) {
        return "reminder-" + reminder.id() + "-" + reminder.generation();
    }

    private void awaitJob(Reminder reminder) {
        await().untilAsserted(() -> assertThat(scheduler.jobs).containsEntry(job(reminder), reminder.firesAt()));
    }

    @Test
    void everyGenerationOfAReminderGetsAJobAndThoseBeforeItGo() {
        start();
        Reminder first = only(world.reminded("call", "2026-12-01T09:00", "1 hour"));
        awaitJob(first);

        Reminder moved = world.api.snoozeReminder(first.id(), "2026-12-01T10:00");

        awaitJob(moved);
        await().untilAsserted(() -> assertThat(scheduler.jobs).doesNotContainKey(job(first)));
    }

    @Test
    void whatWasThereBeforeItStartedIsRegisteredToo() {
        List<Reminder> reminders = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            reminders.add(only(world.reminded("task " + i, "2026-12-01T09:00", i + " minutes")));
        }

        start();

        reminders.forEach(this::awaitJob);
    }

    @Test
    void theJobOfACancelledReminderIsTakenBack() {
        start();
        Task task = world.reminded("call", "2026-12-01T09:00", "1 hour");
        awaitJob(only(task));

        world.api.complete(TaskRef.of(task.id()));

        await().untilAsserted(() -> assertThat(scheduler.jobs).doesNotContainKey(job(only(task))));
    }

    @Test
    void aSchedulerThatIsAwayGetsItsJobsWhenItIsBack() {
        scheduler.away = true;
        start();
        Reminder reminder = only(world.reminded("call", "2026-12-01T09:00", "1 hour"));
        Task due = world.reminded("soon", "2026-11-24T09:00", "at due time");

        clock.set("2026-11-24T09:00:01.5Z");
        await().untilAsserted(() -> assertThat(only(world.now(due)).state()).isEqualTo(ReminderState.FIRED));
        assertThat(scheduler.jobs).isEmpty();

        scheduler.away = false;
        awaitJob(reminder);
    }

    @Test
    void oneJobThatIsRefusedDoesNotKeepTheOthersOut() {
        Reminder bad = only(world.reminded("bad", "2026-12-01T09:00", "1 hour"));
        scheduler.refused = bad.id();
        start();

        awaitJob(only(world.reminded("good", "2026-12-01T09:00", "at due time")));
        assertThat(scheduler.jobs).doesNotContainKey(job(bad));
    }

    @Test
    void aLostJobCostsTimeAndNotTheReminder() {
        start();
        Task task = world.reminded("call", "2026-11-24T09:00", "at due time");
        awaitJob(only(task));
        scheduler.jobs.clear();

        clock.set("2026-11-24T09:00:01.5Z");

        await().untilAsserted(() -> assertThat(only(world.now(task)).state()).isEqualTo(ReminderState.FIRED));
        assertThat(firing.fire(only(task).id(), 1)).isEqualTo(Firing.STALE);
        assertThat(new Told(database, world.user).due()).hasSize(1);
    }

    @Test
    void anotherReplicaTakesOverFromOneThatStops() {
        start();
        awaitJob(only(world.reminded("first", "2026-12-01T09:00", "1 hour")));
        start();
        running.removeFirst().close();

        awaitJob(only(world.reminded("second", "2026-12-01T09:00", "1 hour")));
    }
}
