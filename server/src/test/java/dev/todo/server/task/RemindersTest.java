package dev.todo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.json.Patch;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class RemindersTest {

    private World world;

    @BeforeEach
    void start(Database database) {
        world = new World(database, "2026-11-23T10:00:00Z", "Europe/Berlin");
    }

    private Outcome create(String due, String... reminders) {
        return world.api.create(new CreateTask("call", null, null, List.of(), due, null, null, List.of(reminders)));
    }

    private static Reminder only(Task task) {
        assertThat(task.reminders()).hasSize(1);
        return task.reminders().getFirst();
    }

    @Test
    void offsetsCountBackFromTheDueAndTimesStandAlone() {
        Task task = create("2026-12-01T09:00", "2h30m", "1 day", "at due time", "2026-11-25T18:00")
                .task();

        assertThat(task.reminders())
                .extracting(reminder -> reminder.firesAt().toString())
                .containsExactly(
                        "2026-11-25T17:00:00Z", "2026-11-30T08:00:00Z", "2026-12-01T05:30:00Z", "2026-12-01T08:00:00Z");
        assertThat(task.reminders())
                .extracting(Reminder::offset)
                .containsExactly(null, "1 day", "2 hours 30 minutes", "at due time");
    }

    @Test
    void anOffsetFromAWholeDayCountsFromTheUsersTime() {
        assertThat(only(create("2026-12-01", "1 day").task()).firesAt()).isEqualTo("2026-11-30T08:00:00Z");
    }

    @Test
    void aReminderWhoseTimeHasPassedIsCancelledAndTheAnswerSaysSo() {
        Outcome outcome = create("2026-11-23T12:00", "1 day", "15 minutes");

        assertThat(outcome.notices()).singleElement().asString().contains("1 day", "passed");
        assertThat(outcome.task().reminders())
                .extracting(Reminder::state)
                .containsExactly(ReminderState.CANCELLED, ReminderState.SCHEDULED);
        assertThat(outcome.task().reminders().getFirst().reason()).isEqualTo("past");
    }

    @Test
    void movingTheTaskMovesItsRelativeReminders() {
        Task task = create("2026-12-01T09:00", "1 day", "2026-11-25T18:00").task();

        Task moved =
                world.api.reschedule(TaskRef.of(task.id()), "2026-12-03T09:00").task();

        assertThat(moved.reminders())
                .extracting(r -> r.firesAt() + " " + r.generation())
                .containsExactly("2026-11-25T17:00:00Z 1", "2026-12-02T08:00:00Z 2");
    }

    @Test
    void takingTheDueAwayCancelsAndGivingItBackRestores() {
        Task task = create("2026-12-01T09:00", "1 day").task();
        TaskRef ref = TaskRef.of(task.id());

        Task without = world.api
                .update(ref, UpdateTask.NOTHING.withDue(Patch.clear()), OptionalLong.empty())
                .task();
        assertThat(only(without).reason()).isEqualTo("no-due");

        Task again = world.api
                .update(ref, UpdateTask.NOTHING.withDue(Patch.set("2026-12-05T09:00")), OptionalLong.empty())
                .task();
        assertThat(only(again).state()).isEqualTo(ReminderState.SCHEDULED);
        assertThat(only(again).firesAt()).isEqualTo("2026-12-04T08:00:00Z");
    }

    @Test
    void completingCancelsAndReopeningRestoresWhatIsStillToCome() {
        Task task = create("2026-12-01T09:00", "1 day", "2026-11-24T09:00").task();
        TaskRef ref = TaskRef.of(task.id());

        assertThat(world.api.complete(ref).task().reminders())
                .extracting(r -> r.state() + " " + r.reason())
                .containsOnly("CANCELLED completed");
        world.clock.set("2026-11-25T10:00:00Z");
        assertThat(world.api.reopen(ref).task().reminders())
                .extracting(r -> r.state() + " " + r.reason())
                .containsExactly("CANCELLED past", "SCHEDULED null");
    }

    @Test
    void aCancelledReminderStaysCancelledWhenTheTaskMovesOrReopens() {
        Task task = create("2026-12-01T09:00", "1 day").task();
        world.api.cancelReminder(only(task).id());
        TaskRef ref = TaskRef.of(task.id());

        world.api.reschedule(ref, "2026-12-03T09:00");
        world.api.complete(ref);
        world.api.reopen(ref);

        assertThat(only(world.now(task)).reason()).isEqualTo("cancelled");
    }

    @Test
    void snoozingMovesTheReminderAndNotTheTask() {
        Task task = create("2026-12-01T09:00", "1 day").task();

        Reminder snoozed = world.api.snoozeReminder(only(task).id(), "2026-11-30T10:00");

        assertThat(snoozed.firesAt()).isEqualTo("2026-11-30T09:00:00Z");
        assertThat(snoozed.generation()).isEqualTo(2);
        assertThat(snoozed.offset()).isEqualTo("1 day");
        assertThat(world.now(task).due()).isEqualTo(task.due());
        assertThatThrownBy(() -> world.api.snoozeReminder(only(task).id(), "2026-11-01T10:00"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theNextOccurrenceInheritsTheOffsetAndNotTheSnooze() {
        Task task = world.recurring(
                "call", "2026-12-01T09:00", dev.todo.core.api.RecurrenceInput.of("FREQ=DAILY"), "1 hour");
        world.api.snoozeReminder(only(task).id(), "2026-12-01T08:30");
        world.clock.set("2026-12-01T12:00:00Z");

        Task next = world.completed(task).orElseThrow();

        assertThat(only(next).firesAt()).isEqualTo("2026-12-02T07:00:00Z");
        assertThat(only(next).generation()).isEqualTo(1);
    }

    @Test
    void aReminderThatHasNotFiredCannotBeAcknowledgedAndAStaleWordChangesNothing() {
        Task task = create("2026-12-01T09:00", "1 day").task();
        Reminder reminder = only(task);
        assertThatThrownBy(() -> world.api.acknowledgeReminder(reminder.id(), 1))
                .isInstanceOf(ConflictException.class);
        Reminder moved = world.api.snoozeReminder(reminder.id(), "2026-11-30T10:00");

        assertThat(world.api.acknowledgeReminder(reminder.id(), 1)).isEqualTo(moved);
        assertThatThrownBy(() -> world.api.acknowledgeReminder(reminder.id(), 3))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theSameReminderTwiceIsOne() {
        Task task = create("2026-12-01T09:00", "60 minutes", "1 hour").task();

        Reminder same = world.api.addReminder(TaskRef.of(task.id()), "1h");

        assertThat(same).isEqualTo(only(task));
    }

    @Test
    void remindersAreListedByTaskStateAndTime() {
        Task first = create("2026-12-01T09:00", "1 day").task();
        Task second = create("2026-12-02T09:00", "1 day").task();
        world.api.cancelReminder(only(second).id());

        assertThat(world.api.reminders(ReminderSearch.PENDING).reminders()).containsExactly(only(first));
        assertThat(world.api
                        .reminders(new ReminderSearch(TaskRef.of(second.id()), "all", null, null))
                        .reminders())
                .extracting(Reminder::state)
                .containsExactly(ReminderState.CANCELLED);
        assertThat(world.api
                        .reminders(new ReminderSearch(null, "all", "2026-12-01", "2026-12-02"))
                        .reminders())
                .extracting(Reminder::taskId)
                .containsExactly(second.id());
        assertThatThrownBy(() -> world.api.reminders(new ReminderSearch(null, "soon", null, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anotherUsersReminderDoesNotExist(Database database) {
        Reminder reminder = only(create("2026-12-01T09:00", "1 day").task());
        World other = new World(database, world.clock, "UTC");

        assertThatThrownBy(() -> other.api.cancelReminder(reminder.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> other.api.snoozeReminder(reminder.id(), "2027-01-01T09:00"))
                .isInstanceOf(NotFoundException.class);
        assertThat(other.api.reminders(ReminderSearch.PENDING).reminders()).isEmpty();
    }
}
