package dev.todo.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.Profile;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.event.ReminderDue;
import dev.todo.core.event.ReminderSettled;
import dev.todo.core.json.Patch;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import dev.todo.server.task.TestClock;
import dev.todo.server.task.World;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(PostgresExtension.class)
class SettlingTest {

    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private final World world;
    private final Told told;
    private final ReminderFiring firing;
    private final Housekeeping housekeeping;

    SettlingTest(Database database) {
        this.world = new World(database, clock, "Europe/Berlin");
        this.told = new Told(database, world.user);
        this.firing = new ReminderFiring(database, clock);
        this.housekeeping = new Housekeeping(database, clock);
    }

    /** A daily task whose reminder has fired, at 08:00 in Berlin. */
    private Task fired() {
        Task task = world.recurring("call", "2026-11-24T09:00", RecurrenceInput.of("FREQ=DAILY"), "1 hour");
        clock.set("2026-11-24T07:00:00Z");
        assertThat(firing.fire(only(task).id(), 1)).isEqualTo(Firing.FIRED);
        assertThat(told.settled()).isEmpty();
        return world.now(task);
    }

    private static Reminder only(Task task) {
        assertThat(task.reminders()).hasSize(1);
        return task.reminders().getFirst();
    }

    private ReminderSettled settled(Task task, ReminderState state) {
        Reminder reminder = only(task);
        return new ReminderSettled(reminder.id() + ".1", reminder.id(), 1, task.id(), state);
    }

    /** What ends a delivery, and what then becomes of the reminder. */
    record End(String name, ReminderState becomes, BiConsumer<World, Task> act) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<End> ends() {
        return Stream.of(
                new End(
                        "acknowledged",
                        ReminderState.DELIVERED,
                        (world, task) ->
                                world.api.acknowledgeReminder(only(task).id(), 1)),
                new End(
                        "cancelled",
                        ReminderState.CANCELLED,
                        (world, task) -> world.api.cancelReminder(only(task).id())),
                new End(
                        "snoozed",
                        ReminderState.SCHEDULED,
                        (world, task) -> world.api.snoozeReminder(only(task).id(), "2026-11-24T10:00")),
                new End(
                        "moved",
                        ReminderState.SCHEDULED,
                        (world, task) -> world.api.reschedule(TaskRef.of(task.id()), "2026-11-25T09:00")),
                new End(
                        "completed",
                        ReminderState.CANCELLED,
                        (world, task) -> world.api.complete(TaskRef.of(task.id()))),
                new End("skipped", ReminderState.CANCELLED, (world, task) -> world.api.skip(TaskRef.of(task.id()))),
                new End(
                        "deleted",
                        ReminderState.CANCELLED,
                        (world, task) -> world.api.delete(TaskRef.of(task.id()), false)),
                new End("creation undone", ReminderState.CANCELLED, (world, task) -> world.api.undo()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aDeliveryIsSettledInTheTransactionThatEndsIt(End end) {
        Task task = fired();

        end.act.accept(world, task);

        assertThat(told.settled()).containsExactly(settled(task, end.becomes));
    }

    @Test
    void acknowledgingTwiceSettlesOnce() {
        Task task = fired();

        world.api.acknowledgeReminder(only(task).id(), 1);
        world.api.acknowledgeReminder(only(task).id(), 1);

        assertThat(told.settled()).hasSize(1);
    }

    @Test
    void changingWhatDoesNotMoveTheReminderSettlesNothing() {
        Task task = fired();

        world.api.update(
                TaskRef.of(task.id()), UpdateTask.NOTHING.withPriority(Patch.set(Priority.HIGH)), OptionalLong.empty());

        assertThat(told.settled()).isEmpty();
        assertThat(only(world.now(task)).state()).isEqualTo(ReminderState.FIRED);
    }

    @Test
    void undoingWhatSettledADeliveryBeginsItAgain() {
        Task task = fired();
        world.api.snoozeReminder(only(task).id(), "2026-11-24T10:00");

        world.api.undo();

        Reminder again = only(world.now(task));
        assertThat(again.state()).isEqualTo(ReminderState.FIRED);
        assertThat(told.due())
                .extracting(ReminderDue::deliveryId)
                .containsExactly(again.id() + ".1", again.deliveryId());
    }

    @Test
    void aDeliveryNobodyAcknowledgesForSevenDaysHasFailed() {
        Task task = fired();
        clock.advance(Housekeeping.PATIENCE);
        housekeeping.keep();
        assertThat(only(world.now(task)).state()).isEqualTo(ReminderState.FIRED);

        clock.advance(Duration.ofMillis(1));
        housekeeping.keep();
        housekeeping.keep();

        assertThat(only(world.now(task)).state()).isEqualTo(ReminderState.FAILED);
        assertThat(only(world.now(task)).reason()).isEqualTo("unacknowledged");
        assertThat(told.settled()).containsExactly(settled(task, ReminderState.FAILED));
    }

    @Test
    void whatFiredLateWaitsSevenDaysFromThen() {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        clock.set("2026-12-24T07:00:00Z");
        firing.fire(only(task).id(), 1);

        housekeeping.keep();

        assertThat(only(world.now(task)).state()).isEqualTo(ReminderState.FIRED);
    }

    @Test
    void theNextOccurrencesReminderFiresAtItsOwnTime() {
        Task task = fired();
        Task next = world.completed(task).orElseThrow();
        assertThat(firing.fire(only(next).id(), 1)).isEqualTo(Firing.EARLY);

        clock.set("2026-11-25T07:00:00Z");
        assertThat(firing.fireAll(Duration.ZERO).fired()).isEqualTo(1);

        assertThat(told.due()).extracting(ReminderDue::taskId).containsExactly(task.id(), next.id());
    }

    @Test
    void aMovedTaskRemindsAgainAndAStaleTriggerDoesNot() {
        Task task = fired();
        Task moved =
                world.api.reschedule(TaskRef.of(task.id()), "2026-11-25T09:00").task();

        clock.set("2026-11-25T08:00:00Z");
        assertThat(firing.fire(only(moved).id(), 1)).isEqualTo(Firing.STALE);
        assertThat(firing.fire(only(moved).id(), 2)).isEqualTo(Firing.FIRED);

        assertThat(told.due())
                .extracting(ReminderDue::deliveryId)
                .containsExactly(only(task).id() + ".1", only(task).id() + ".2");
    }

    @Test
    void aZoneChangeMovesTheReminderOfAWholeDay() {
        Task task = world.reminded("call", "2026-11-25", "1 day");
        assertThat(only(task).firesAt()).isEqualTo("2026-11-24T08:00:00Z");
        world.api.updateProfile(new Profile.Change(null, "America/New_York", null, null, null));

        clock.set("2026-11-24T08:00:00Z");
        assertThat(firing.fire(only(task).id(), 1)).isEqualTo(Firing.STALE);
        assertThat(firing.fire(only(task).id(), 2)).isEqualTo(Firing.EARLY);
        clock.set("2026-11-24T14:00:00Z");
        assertThat(firing.fire(only(task).id(), 2)).isEqualTo(Firing.FIRED);
    }
}
