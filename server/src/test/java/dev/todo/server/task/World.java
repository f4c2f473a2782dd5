package dev.todo.server.task;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.SeriesApi.NextRequest;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.recurrence.NextOccurrence;
import dev.todo.core.task.Task;
import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One user's tasks on a clock that tests move, and a worker that runs when they say so. */
public final class World {

    /** The time. */
    public final TestClock clock;

    final Accounts accounts;

    /** Everybody's tasks. */
    public final Todos todos;

    /** The user. */
    public final UUID user;

    /** Their tasks. */
    public final TodoApi api;

    /** A new user in {@code zone}, and a clock of their own. */
    public World(Database database, String now, String zone) {
        this(database, new TestClock(now), zone);
    }

    /** A new user in {@code zone}, by {@code clock}. */
    public World(Database database, TestClock clock, String zone) {
        this.clock = clock;
        this.accounts = new Accounts(database, clock);
        this.todos = new Todos(database, accounts, clock);
        this.user = accounts.createUser("Ada", ZoneId.of(zone)).user();
        this.api = todos.forUser(user);
    }

    /** Makes a task that is due some time. */
    Task due(String title, @Nullable String due) {
        return api.create(new CreateTask(title, null, null, List.of(), due, null, null, List.of()))
                .task();
    }

    /** Makes a recurring task. */
    public Task recurring(String title, @Nullable String due, RecurrenceInput recurrence, String... reminders) {
        return api.create(new CreateTask(title, null, null, List.of(), due, null, recurrence, List.of(reminders)))
                .task();
    }

    /** Makes a recurring task with the defaults. */
    Task recurring(String title, String due, String rule) {
        return recurring(title, due, RecurrenceInput.of(rule));
    }

    /** Makes a task with reminders. */
    public Task reminded(String title, String due, String... reminders) {
        return api.create(new CreateTask(title, null, null, List.of(), due, null, null, List.of(reminders)))
                .task();
    }

    /** Does the work of the recurring worker: every completion that waits gets its next occurrence. */
    void work() {
        for (Series.Waiting waiting : todos.series().waiting(Duration.ofMillis(-1), 1_000)) {
            var completion = waiting.event().completion();
            if (completion != null) {
                NextOccurrence.after(completion)
                        .ifPresent(next -> todos.series()
                                .nextOccurrence(
                                        waiting.event().task().id(),
                                        new NextRequest(completion.number(), next.slot(), next.index(), next.start())));
            }
        }
    }

    /** Completes a task and answers the next occurrence, when there is one. */
    public Optional<Task> completed(Task task) {
        Outcome outcome = api.complete(TaskRef.of(task.id()));
        work();
        Optional<Task> next = todos.successorOf(task.id());
        if (!Optional.ofNullable(outcome.nextDue()).equals(next.map(Task::due))) {
            throw new AssertionError("promised " + outcome.nextDue() + ", made " + next);
        }
        return next;
    }

    /** The task as it is now. */
    public Task now(Task task) {
        return api.get(TaskRef.of(task.id()));
    }
}
