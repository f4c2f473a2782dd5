package dev.todo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class LifeCycleTest {

    private World world;

    @BeforeEach
    void start(Database database) {
        world = new World(database, "2026-11-23T10:00:00Z", "Europe/Berlin");
    }

    @Test
    void aNewTaskIsStoredWithItsNumberAndRead() {
        Outcome outcome = world.api.create(new CreateTask(
                "  buy milk ",
                "two litres",
                null,
                List.of("errands", "#Errands"),
                "2026-12-01T09:00",
                null,
                null,
                List.of()));

        Task task = outcome.task();
        assertThat(task.number()).isEqualTo(1);
        assertThat(task.title()).isEqualTo("buy milk");
        assertThat(task.tags()).containsExactly("#errands");
        assertThat(task.due()).hasToString("2026-12-01T09:00");
        assertThat(task.zone()).hasToString("Europe/Berlin");
        assertThat(task.version()).isEqualTo(1);
        assertThat(world.now(task)).isEqualTo(task);
        assertThat(world.api.get(TaskRef.of(1))).isEqualTo(task);
        assertThat(world.due("second", null).number()).isEqualTo(2);
    }

    @Test
    void openTasksAreListedByDueAndThoseWithoutComeLast() {
        Task none = world.due("none", null);
        Task late = world.due("late", "2026-12-02");
        Task early = world.due("early", "2026-12-01T09:00");
        world.api.complete(TaskRef.of(world.due("done", "2026-11-30").id()));

        assertThat(world.api.search(TaskSearch.of("")).tasks()).containsExactly(early, late, none);
    }

    @Test
    void completingTwiceChangesNothingTheSecondTime() {
        Task task = world.due("buy milk", null);

        Outcome first = world.api.complete(TaskRef.of(task.id()));
        Outcome second = world.api.complete(TaskRef.of(task.id()));

        assertThat(first.changed()).isTrue();
        assertThat(first.task().status()).isEqualTo(Status.DONE);
        assertThat(first.task().completedAt()).isEqualTo(world.clock.instant());
        assertThat(second.changed()).isFalse();
        assertThat(second.task()).isEqualTo(first.task());
    }

    @Test
    void reopeningMakesATaskOpenAgain() {
        Task task = world.due("buy milk", null);
        world.api.complete(TaskRef.of(task.id()));

        Outcome reopened = world.api.reopen(TaskRef.of(task.id()));

        assertThat(reopened.changed()).isTrue();
        assertThat(reopened.task().status()).isEqualTo(Status.OPEN);
        assertThat(reopened.task().completedAt()).isNull();
        assertThat(world.api.reopen(TaskRef.of(task.id())).changed()).isFalse();
    }

    @Test
    void aTaskThatDoesNotRepeatCannotBeSkipped() {
        Task task = world.due("buy milk", null);

        assertThatThrownBy(() -> world.api.skip(TaskRef.of(task.id())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("does not repeat");
    }

    @Test
    void aDeletedTaskIsGoneFromEveryAnswer() {
        Task task = world.due("buy milk", null);

        assertThat(world.api.delete(TaskRef.of(task.id()), false).task().title())
                .isEqualTo("buy milk");

        assertThatThrownBy(() -> world.now(task)).isInstanceOf(NotFoundException.class);
        assertThat(world.api.search(TaskSearch.of("")).tasks()).isEmpty();
        assertThatThrownBy(() -> world.api.complete(TaskRef.of(task.id()))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherUsersTaskDoesNotExist(Database database) {
        Task task = world.due("secret", null);
        World other = new World(database, world.clock, "UTC");

        assertThatThrownBy(() -> other.api.get(TaskRef.of(task.id()))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> other.api.delete(TaskRef.of(task.id()), true)).isInstanceOf(NotFoundException.class);
        assertThat(other.api.search(TaskSearch.of("")).tasks()).isEmpty();
        assertThat(world.now(task)).isEqualTo(task);
    }
}
