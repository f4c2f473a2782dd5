package dev.todo.mcp;

import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.Profile;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Task;
import dev.todo.mcp.TaskFinder.Preference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One call of a tool under way: its user's API, its checked arguments, and how to speak to that user. */
final class Call {

    private static final int MAX_REQUEST_ID = 255;

    private final String tool;
    private final TodoApi api;
    private final Arguments arguments;
    private final boolean preview;
    private final Instant now;
    private final Resolutions resolutions;
    private @Nullable Profile profile;

    /**
     * @param preview whether to change nothing, whatever the arguments say
     * @param resolutions which tasks earlier requests meant
     */
    Call(String tool, TodoApi api, Arguments arguments, boolean preview, Instant now, Resolutions resolutions) {
        this.tool = tool;
        this.api = api;
        this.arguments = arguments;
        this.preview = preview;
        this.now = now;
        this.resolutions = resolutions;
    }

    TodoApi api() {
        return api;
    }

    Arguments arguments() {
        return arguments;
    }

    /** Whether to say what would change, and change nothing. */
    boolean dryRun() {
        return preview || arguments.flag("dry_run");
    }

    /** Words for this user, today. */
    Wording wording() {
        return new Wording(new Moments(now, profile().zone()));
    }

    /** The task the argument {@code task} names. */
    Task task() {
        String reference = arguments.required("task");
        List<Task> found = new ArrayList<>();
        List<UUID> ids = once("task", () -> {
            found.add(finder().find("task", reference, Preference.OPEN));
            return List.of(found.getFirst().id());
        });
        return found.isEmpty() ? api.get(TaskRef.of(ids.getFirst())) : found.getFirst();
    }

    /** The same, if the call has the argument. */
    Optional<Task> taskIfNamed() {
        return arguments.has("task") ? Optional.of(task()) : Optional.empty();
    }

    /** The tasks the argument {@code tasks} names. */
    List<UUID> tasks(Preference preference) {
        return once(
                "tasks",
                () -> new Selection(api, finder())
                        .tasks(arguments.texts("tasks"), preference).stream()
                                .map(Task::id)
                                .toList());
    }

    /** What {@code search} finds now, or what it found when the same request was made before. */
    List<UUID> once(String what, Supplier<List<UUID>> search) {
        Optional<Resolutions.Request> request = dryRun()
                ? Optional.empty()
                : requestId().map(id -> new Resolutions.Request(profile().id(), id, tool, arguments.values(), what));
        Optional<List<UUID>> before = request.flatMap(made -> resolutions.find(made, now));
        if (before.isPresent()) {
            return before.get();
        }
        List<UUID> found = search.get();
        request.ifPresent(made -> resolutions.keep(made, found, now));
        return found;
    }

    /** Makes the changes all together or not at all, once for each {@code request_id}. */
    List<Outcome> change(List<Operation> operations) {
        if (dryRun()) {
            return api.bulk(operations, true).results();
        }
        TodoApi once = requestId().map(api::idempotent).orElse(api);
        return once.bulk(operations, false).results();
    }

    /** Makes one change. */
    Outcome change(Operation operation) {
        return change(List.of(operation)).getFirst();
    }

    private Optional<String> requestId() {
        Optional<String> id = arguments.text("request_id");
        if (id.isPresent() && (id.get().isBlank() || id.get().length() > MAX_REQUEST_ID)) {
            throw new InvalidInputException(
                    "request_id", "'request_id' has 1 to " + MAX_REQUEST_ID + " characters, all of them your choice");
        }
        return id;
    }

    private TaskFinder finder() {
        return new TaskFinder(api, wording());
    }

    private Profile profile() {
        Profile known = profile;
        if (known == null) {
            known = api.profile();
            profile = known;
        }
        return known;
    }
}
