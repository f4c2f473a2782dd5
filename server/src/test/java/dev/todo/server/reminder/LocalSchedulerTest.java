package dev.todo.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todo.core.event.ReminderDue;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import dev.todo.server.task.TestClock;
import dev.todo.server.task.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class LocalSchedulerTest {

    private final Database database;
    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private final World world;
    private final Told told;
    private final List<LocalScheduler> running = new ArrayList<>();

    LocalSchedulerTest(Database database) {
        this.database = database;
        this.world = new World(database, clock, "UTC");
        this.told = new Told(database, world.user);
    }

    @AfterEach
    void stop() {
        running.forEach(LocalScheduler::close);
    }

    private LocalScheduler start() {
        LocalScheduler scheduler = new LocalScheduler(database, new ReminderFiring(database, clock), clock);
        scheduler.start();
        running.add(scheduler);
        return scheduler;
    }

    private ReminderState stateOf(Task task) {
        return world.now(task).reminders().getFirst().state();
    }

    private void awaitFired(Task task) {
        await().untilAsserted(() -> assertThat(stateOf(task)).isEqualTo(ReminderState.FIRED));
    }

    @Test
    void firesWhenTheTimeComesHoweverTheClockGetsThere() {
        start();
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        clock.set("2026-11-24T07:59:59.999Z");
        Task other = world.reminded("sooner", "2026-11-24T09:00", "at due time");

        clock.set("2026-11-24T08:00:00Z");

        awaitFired(task);
        assertThat(stateOf(other)).isEqualTo(ReminderState.SCHEDULED);
    }

    @Test
    void aClockSetBackNeitherFiresTwiceNorForgets() {
        start();
        Task first = world.reminded("first", "2026-11-24T09:00", "at due time");
        clock.set("2026-11-24T09:00:00Z");
        awaitFired(first);

        clock.set("2026-11-24T08:00:00Z");
        Task second = world.reminded("second", "2026-11-24T08:30", "at due time");
        clock.set("2026-11-24T08:30:00Z");
        awaitFired(second);
        clock.set("2026-11-24T09:00:01Z");
        Task third = world.reminded("third", "2026-11-24T09:00:02", "at due time");
        clock.set("2026-11-24T09:00:03Z");
        awaitFired(third);

        assertThat(told.due()).extracting(ReminderDue::title).containsExactly("first", "second", "third");
    }

    @Test
    void whatWasMissedWhileItWasDownFiresAtOnceAndIsMarkedLate() {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        clock.set("2026-11-26T09:00:00Z");

        start();

        awaitFired(task);
        assertThat(told.due())
                .singleElement()
                .satisfies(due -> assertThat(due.late()).isTrue());
    }

    @Test
    void aReminderAtTheEndOfTimeIsWaitedForAsAnyOther() {
        start();
        Task far = world.reminded("far", "9999-12-31T23:59", "at due time");
        Task near = world.reminded("near", "2026-11-24T09:00", "at due time");

        clock.set("2026-11-24T09:00:00Z");

        awaitFired(near);
        assertThat(stateOf(far)).isEqualTo(ReminderState.SCHEDULED);
        world.api.cancelReminder(far.reminders().getFirst().id());
    }

    @Test
    void severalReplicasFireEachReminderOnce() {
        start();
        start();
        start();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            tasks.add(world.reminded("task " + i, "2026-11-24T09:00", i + " minutes"));
        }
        clock.set("2026-11-24T09:00:00Z");

        tasks.forEach(this::awaitFired);
        assertThat(told.due()).hasSize(30).extracting(ReminderDue::deliveryId).doesNotHaveDuplicates();
    }

    @Test
    void goesOnWhenItsConnectionsAreCut() throws SQLException {
        start();
        Task first = world.reminded("first", "2026-11-24T09:00", "at due time");
        clock.set("2026-11-24T09:00:00Z");
        awaitFired(first);
        try (Connection connection = database.connection();
                Statement cut = connection.createStatement()) {
            cut.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """);
        }

        Reminder second = world.reminded("second", "2026-11-24T09:01", "at due time")
                .reminders()
                .getFirst();
        clock.set("2026-11-24T09:01:00Z");

        await().untilAsserted(() ->
                assertThat(told.due()).extracting(ReminderDue::reminderId).contains(second.id()));
    }
}
