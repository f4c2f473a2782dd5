package dev.todo.core.api;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One change a user can ask for. A change set is a list of them, done all together or not at all. */
public sealed interface Operation {

    /** Makes a task. */
    record Create(CreateTask task) implements Operation {}

    /** Changes fields of a task. */
    record Update(TaskRef ref, UpdateTask task) implements Operation {}

    /** Completes a task; of a recurring one the next occurrence follows. */
    record Complete(TaskRef ref) implements Operation {}

    /** Makes a completed or skipped task open again. */
    record Reopen(TaskRef ref) implements Operation {}

    /** Passes over this occurrence of a recurring task. */
    record Skip(TaskRef ref) implements Operation {}

    /** Deletes a task; of a recurring one this occurrence, or with {@code series} the rest of the series. */
    record Delete(TaskRef ref, boolean series) implements Operation {}

    /** Moves a task to another due ({@code due} as in {@link CreateTask}, or a shift); its series stays. */
    record Reschedule(TaskRef ref, String due) implements Operation {}

    /** Adds tags to a task. */
    record AddTags(TaskRef ref, List<String> tags) implements Operation {}

    /** Takes tags from a task. */
    record RemoveTags(TaskRef ref, List<String> tags) implements Operation {}

    /** Adds a reminder: an offset before due, a local date-time or a time phrase. */
    record AddReminder(TaskRef ref, String when) implements Operation {}

    /** Cancels one reminder. */
    record CancelReminder(UUID reminder) implements Operation {}

    /** Cancels every reminder of a task that has not fired. */
    record CancelReminders(TaskRef ref) implements Operation {}

    /** Moves one reminder to {@code until}: a duration from now, a local date-time or a time phrase. */
    record SnoozeReminder(UUID reminder, String until) implements Operation {}

    /** The name of the operation on the wire. */
    default String op() {
        return switch (this) {
            case Create c -> "create";
            case Update u -> "update";
            case Complete c -> "complete";
            case Reopen r -> "reopen";
            case Skip s -> "skip";
            case Delete d -> "delete";
            case Reschedule r -> "reschedule";
            case AddTags a -> "add-tags";
            case RemoveTags r -> "remove-tags";
            case AddReminder a -> "add-reminder";
            case CancelReminder c -> "cancel-reminder";
            case CancelReminders c -> "cancel-reminders";
            case SnoozeReminder s -> "snooze-reminder";
        };
    }

    /** Reads the JSON form: {@code op}, then {@code ref}, {@code task} and what else the operation needs. */
    static Operation fromJson(JsonFields json) {
        String op = json.requiredString("op");
        Operation operation = switch (op) {
            case "create" -> new Create(task(json, CreateTask::fromJson));
            case "update" -> new Update(ref(json), task(json, UpdateTask::fromJson));
            case "complete" -> new Complete(ref(json));
            case "reopen" -> new Reopen(ref(json));
            case "skip" -> new Skip(ref(json));
            case "delete" -> new Delete(ref(json), json.flag("series"));
            case "reschedule" -> new Reschedule(ref(json), json.requiredString("due"));
            case "add-tags" -> new AddTags(ref(json), json.strings("tags"));
            case "remove-tags" -> new RemoveTags(ref(json), json.strings("tags"));
            case "add-reminder" -> new AddReminder(ref(json), json.requiredString("when"));
            case "cancel-reminder" -> new CancelReminder(reminder(json));
            case "cancel-reminders" -> new CancelReminders(ref(json));
            case "snooze-reminder" -> new SnoozeReminder(reminder(json), json.requiredString("until"));
            default ->
                throw new InvalidInputException(
                        json.path("op"),
                        "'" + op + "' is not an operation: create, update, complete, reopen, skip, delete, reschedule,"
                                + " add-tags, remove-tags, add-reminder, cancel-reminder, cancel-reminders or"
                                + " snooze-reminder");
        };
        json.noOthers();
        return operation;
    }

    /** The JSON form, as {@link #fromJson} reads it. */
    default Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("op", op());
        switch (this) {
            case Create(CreateTask task) -> json.put("task", task.toJson());
            case Update(TaskRef ref, UpdateTask task) -> {
                json.put("ref", ref.toString());
                json.put("task", task.toJson());
            }
            case Complete(TaskRef ref) -> json.put("ref", ref.toString());
            case Reopen(TaskRef ref) -> json.put("ref", ref.toString());
            case Skip(TaskRef ref) -> json.put("ref", ref.toString());
            case Delete(TaskRef ref, boolean series) -> {
                json.put("ref", ref.toString());
                json.put("series", series);
            }
            case Reschedule(TaskRef ref, String due) -> {
                json.put("ref", ref.toString());
                json.put("due", due);
            }
            case AddTags(TaskRef ref, List<String> tags) -> {
                json.put("ref", ref.toString());
                json.put("tags", tags);
            }
            case RemoveTags(TaskRef ref, List<String> tags) -> {
                json.put("ref", ref.toString());
                json.put("tags", tags);
            }
            case AddReminder(TaskRef ref, String when) -> {
                json.put("ref", ref.toString());
                json.put("when", when);
            }
            case CancelReminder(UUID reminder) -> json.put("reminder", reminder.toString());
            case CancelReminders(TaskRef ref) -> json.put("ref", ref.toString());
            case SnoozeReminder(UUID reminder, String until) -> {
                json.put("reminder", reminder.toString());
                json.put("until", until);
            }
        }
        return json;
    }

    private static TaskRef ref(JsonFields json) {
        String text = json.requiredString("ref");
        if (!TaskRef.looksLike(text)) {
            throw new InvalidInputException(json.path("ref"), "'" + text + "' is neither a task's number nor its id");
        }
        return TaskRef.parse(text);
    }

    private static UUID reminder(JsonFields json) {
        String text = json.requiredString("reminder");
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(json.path("reminder"), "'" + text + "' is not the id of a reminder");
        }
    }

    private static <T> T task(JsonFields json, java.util.function.Function<JsonFields, T> reader) {
        return json.object("task", reader)
                .orElseThrow(
                        () -> new InvalidInputException(json.path("task"), "'" + json.path("task") + "' is missing"));
    }
}
