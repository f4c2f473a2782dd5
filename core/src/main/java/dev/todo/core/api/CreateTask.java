package dev.todo.core.api;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import dev.todo.core.task.Priority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a task. Nothing is checked here but types: the limits are the server's.
 *
 * @param title what to do
 * @param notes more about it
 * @param priority how much it matters; medium when absent
 * @param tags with or without {@code #}
 * @param due an ISO date, a local date-time, an instant with offset, or any time phrase the interpreter knows
 * @param zone the zone of a due with a time; the user's when absent
 * @param recurrence how it repeats
 * @param reminders each an offset before due, a local date-time or a time phrase
 */
public record CreateTask(
        String title,
        @Nullable String notes,
        @Nullable Priority priority,
        List<String> tags,
        @Nullable String due,
        @Nullable String zone,
        @Nullable RecurrenceInput recurrence,
        List<String> reminders) {

    /** Copies the lists. */
    public CreateTask {
        tags = List.copyOf(tags);
        reminders = List.copyOf(reminders);
    }

    /** A task that is only a title. */
    public static CreateTask titled(String title) {
        return new CreateTask(title, null, null, List.of(), null, null, null, List.of());
    }

    /** Reads the JSON form; unknown fields and wrong types are an {@link InvalidInputException}. */
    public static CreateTask fromJson(JsonFields json) {
        CreateTask command = new CreateTask(
                json.requiredString("title"),
                json.string("notes").orElse(null),
                json.string("priority", CreateTask::priority).orElse(null),
                json.strings("tags"),
                json.string("due").orElse(null),
                json.string("zone").orElse(null),
                json.object("recurrence", RecurrenceInput::fromJson).orElse(null),
                json.strings("reminders"));
        json.noOthers();
        return command;
    }

    /** The JSON form, absent fields left out. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", title);
        putPresent(json, "notes", notes);
        putPresent(json, "priority", priority == null ? null : priority.wire());
        putPresent(json, "tags", tags.isEmpty() ? null : tags);
        putPresent(json, "due", due);
        putPresent(json, "zone", zone);
        putPresent(json, "recurrence", recurrence == null ? null : recurrence.toJson());
        putPresent(json, "reminders", reminders.isEmpty() ? null : reminders);
        return json;
    }

    static Priority priority(String word) {
        return Priority.fromWord(word)
                .orElseThrow(() -> new InvalidInputException("'" + word + "' is not a priority: low, medium or high"));
    }

    static void putPresent(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
