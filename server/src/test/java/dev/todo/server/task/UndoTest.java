package dev.todo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.HistoryEntry;
import dev.todo.core.api.Operation;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.api.Undone;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.error.ConflictException;
import dev.todo.core.json.Patch;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class UndoTest {

    private World world;

    @BeforeEach
    void start(Database database) {
        world = new World(database, "2026-11-23T10:00:00Z", "Europe/Berlin");
    }

    private static void assertNothingLeft(TodoApi api) {
        assertThatThrownBy(api::undo)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.type()).isEqualTo(ConflictException.NOTHING_TO_UNDO));
    }

    @Test
    void repeatingGoesFurtherBackUntilNothingIsLeft() {
        Task task = world.due("pay rent", "2026-12-01");
        TaskRef ref = TaskRef.of(task.id());
        world.api.update(ref, UpdateTask.NOTHING.withTitle(Patch.set("pay the rent")), OptionalLong.empty());
        world.api.complete(ref);

        Undone completion = world.api.undo();
        assertThat(completion.text()).isEqualTo("completion of \"pay the rent\"");
        assertThat(completion.tasks()).extracting(Task::status).containsExactly(Status.OPEN);

        assertThat(world.api.undo().tasks()).extracting(Task::title).containsExactly("pay rent");

        Undone creation = world.api.undo();
        assertThat(creation.text()).isEqualTo("creation of \"pay rent\"");
        assertThat(creation.tasks()).isEmpty();
        assertThat(world.api.search(TaskSearch.of("status:all")).tasks()).isEmpty();
        assertNothingLeft(world.api);
    }

    @Test
    void undoingACompletionWithdrawsTheUntouchedNextOccurrence() {
        Task task = world.recurring("water", "2026-11-23", "FREQ=DAILY");
        world.completed(task);

        world.api.undo();
        world.work();

        assertThat(world.api.search(TaskSearch.of("status:all")).tasks())
                .extracting(Task::status)
                .containsExactly(Status.OPEN);
        assertThat(world.completed(task).orElseThrow().due()).hasToString("2026-11-24");
    }

    @Test
    void undoingACompletionKeepsATouchedNextOccurrenceAndSaysSo() {
        Task task = world.recurring("water", "2026-11-23", "FREQ=DAILY");
        Task next = world.completed(task).orElseThrow();
        TodoApi another = world.todos.forUser(world.user);
        another.addReminder(TaskRef.of(next.id()), "2026-11-24T08:00");
        another.undo();

        Undone undone = world.api.undo();

        assertThat(undone.text()).startsWith("completion of \"water\"").contains("is kept");
        assertThat(world.api.search(TaskSearch.of("")).tasks()).hasSize(2);
    }

    @Test
    void undoingADeletionBringsTheTaskAndItsRemindersBack() {
        Task task = world.api
                .create(new CreateTask(
                        "call", null, null, List.of(), "2026-11-25T09:00", null, null, List.of("1 hour")))
                .task();
        world.api.delete(TaskRef.of(task.id()), false);

        Task back = world.api.undo().tasks().getFirst();

        assertThat(back.title()).isEqualTo("call");
        Reminder reminder = back.reminders().getFirst();
        assertThat(reminder.state()).isEqualTo(ReminderState.SCHEDULED);
        assertThat(reminder.firesAt()).isEqualTo(task.reminders().getFirst().firesAt());
        assertThat(reminder.generation()).isEqualTo(2);
        assertThat(world.now(task)).isEqualTo(back);
    }

    @Test
    void undoingADeletedOccurrenceTakesItsSuccessorBack() {
        Task task = world.recurring("water", "2026-11-23", "FREQ=DAILY");
        world.api.delete(TaskRef.of(task.id()), false);
        world.work();

        world.api.undo();

        assertThat(world.api.search(TaskSearch.of("")).tasks())
                .extracting(Task::id)
                .containsExactly(task.id());
    }

    @Test
    void undoingTheEndOfASeriesLetsItGoOn() {
        Task task = world.recurring("water", "2026-11-23", "FREQ=DAILY");
        Task next = world.completed(task).orElseThrow();
        world.api.delete(TaskRef.of(next.id()), true);

        world.api.undo();

        world.clock.set("2026-11-24T12:00:00Z");
        assertThat(world.completed(next).orElseThrow().due()).hasToString("2026-11-25");
    }

    @Test
    void aBulkIsOneStep() {
        world.due("keep", null);
        List<Operation> three = List.of(
                new Operation.Create(CreateTask.titled("a")),
                new Operation.Create(CreateTask.titled("b")),
                new Operation.Complete(TaskRef.of(1)));
        world.api.bulk(three, false);

        Undone undone = world.api.undo();

        assertThat(undone.text()).isEqualTo("completion of 1 task and creation of 2 tasks");
        assertThat(world.api.search(TaskSearch.of("status:all")).tasks())
                .extracting(Task::title)
                .containsExactly("keep");
    }

    @Test
    void aTurnOfTheAgentIsOneStep() {
        TodoApi turn = world.todos.forUser(world.user, UUID.randomUUID());
        Task task = turn.create(CreateTask.titled("a")).task();
        turn.create(CreateTask.titled("b"));
        turn.complete(TaskRef.of(task.id()));

        assertThat(world.api.undo().text()).isEqualTo("creation of 2 tasks");
        assertNothingLeft(world.api);
    }

    @Test
    void whatWasTouchedSinceIsNotUndoneAndNothingElseEither() {
        Task a = world.due("a", null);
        Task b = world.due("b", null);
        TodoApi turn = world.todos.forUser(world.user, UUID.randomUUID());
        turn.complete(TaskRef.of(a.id()));
        world.api.update(TaskRef.of(b.id()), UpdateTask.NOTHING.withTitle(Patch.set("bb")), OptionalLong.empty());
        turn.complete(TaskRef.of(b.id()));
        // The turn is older than the change of b, which is undone first; then a is touched.
        assertThat(world.todos.forUser(world.user).get(TaskRef.of(b.id())).status())
                .isEqualTo(Status.DONE);

        assertThatThrownBy(world.api::undo)
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.type()).isEqualTo(ConflictException.UNDO_CONFLICT));
        assertThat(world.now(a).status()).isEqualTo(Status.DONE);
        assertThat(world.now(b).title()).isEqualTo("bb");
    }

    @Test
    void aChangeOfYesterdayStays() {
        world.due("a", null);
        world.clock.advance(Duration.ofHours(24).plusSeconds(1));

        assertNothingLeft(world.api);
    }

    @Test
    void whatHasExpiredIsForgottenAndWhatHasNotIsKept() {
        world.due("old", null);
        world.clock.advance(Duration.ofHours(24).plusSeconds(1));
        world.due("new", null);

        world.todos.forgetExpired();

        assertThat(world.api.undo().text()).isEqualTo("creation of \"new\"");
        assertThat(world.api.search(TaskSearch.of("")).tasks())
                .extracting(Task::title)
                .containsExactly("old");
    }

    @Test
    void anotherUsersChangeIsNotUndone(Database database) {
        World other = new World(database, world.clock, "UTC");
        other.due("theirs", null);

        assertNothingLeft(world.api);
    }

    @Test
    void historyTellsOfTheUndoToo() {
        Task task = world.due("a", null);
        world.api.complete(TaskRef.of(task.id()));
        world.api.undo();

        List<HistoryEntry> history = world.api.history(TaskRef.of(task.id()));

        assertThat(history).extracting(HistoryEntry::change).containsExactly("created", "completed", "restored");
        assertThat(history).extracting(HistoryEntry::version).containsExactly(1L, 2L, 3L);
        assertThat(history.get(1).fields().get("status")).isEqualTo(new HistoryEntry.FieldChange("open", "done"));
    }
}
