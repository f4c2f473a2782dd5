package dev.todo.mcp;

import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.TodoApi;
import dev.todo.core.task.Task;
import dev.todo.mcp.TaskFinder.Preference;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of a tool under way: its user's API, its checked arguments, and how to speak to that user. */
final class Call {

    private final TodoApi api;
    private final Arguments arguments;
    private final boolean preview;
    private final InstantSource clock;
    private @Nullable Wording wording;

    Call(TodoApi api, Arguments arguments, boolean preview, InstantSource clock) {
        this.api = api;
        this.arguments = arguments;
        this.preview = preview;
        this.clock = clock;
    }

    TodoApi api() {
        return api;
    }

    Arguments arguments() {
        return arguments;
    }

    InstantSource clock() {
        return clock;
    }

    /** Whether to say what would change, and change nothing. */
    boolean dryRun() {
        return preview || arguments.flag("dry_run");
    }

    /** Words for this user, today. */
    Wording wording() {
        if (wording == null) {
            wording = new Wording(new Moments(clock.instant(), api.profile().zone()));
        }
        return wording;
    }

    /** The task the argument {@code task} names. */
    Task task() {
        return new TaskFinder(api, wording()).find("task", arguments.required("task"), Preference.OPEN);
    }

    /** The same, if the call has the argument. */
    Optional<Task> taskIfNamed() {
        return arguments.has("task") ? Optional.of(task()) : Optional.empty();
    }

    /** The tasks the argument {@code tasks} names. */
    List<Task> tasks(Preference preference) {
        return new Selection(api, new TaskFinder(api, wording())).tasks(arguments.texts("tasks"), preference);
    }

    /** Makes the changes all together or not at all, once for each {@code request_id}. */
    List<Outcome> change(List<Operation> operations) {
        if (dryRun()) {
            return api.bulk(operations, true).results();
        }
        TodoApi once = arguments.text("request_id").map(api::idempotent).orElse(api);
        return once.bulk(operations, false).results();
    }

    /** Makes one change. */
    Outcome change(Operation operation) {
        return change(List.of(operation)).getFirst();
    }
}
