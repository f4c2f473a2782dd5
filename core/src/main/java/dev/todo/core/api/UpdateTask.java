package dev.todo.core.api;

import dev.todo.core.json.JsonFields;
import dev.todo.core.json.Patch;
import dev.todo.core.task.Priority;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes some fields of a task and leaves the others.
 *
 * @param title what to do; cannot be cleared
 * @param notes more about it
 * @param priority clearing it makes it medium
 * @param tags replaces all of them
 * @param due as in {@link CreateTask}; also a shift such as {@code +3 days}. Moves this occurrence, not its series
 * @param zone the zone of a due with a time
 * @param recurrence clearing it ends the series with this task
 */
public record UpdateTask(
        Patch<String> title,
        Patch<String> notes,
        Patch<Priority> priority,
        Patch<List<String>> tags,
        Patch<String> due,
        Patch<String> zone,
        Patch<RecurrenceInput> recurrence) {

    /** Changes nothing; the start of {@code withX} chains. */
    public static final UpdateTask NOTHING = new UpdateTask(
            Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());

    /** This, and the title. */
    public UpdateTask withTitle(Patch<String> newTitle) {
        return new UpdateTask(newTitle, notes, priority, tags, due, zone, recurrence);
    }

    /** This, and the notes. */
    public UpdateTask withNotes(Patch<String> newNotes) {
        return new UpdateTask(title, newNotes, priority, tags, due, zone, recurrence);
    }

    /** This, and the priority. */
    public UpdateTask withPriority(Patch<Priority> newPriority) {
        return new UpdateTask(title, notes, newPriority, tags, due, zone, recurrence);
    }

    /** This, and the tags. */
    public UpdateTask withTags(Patch<List<String>> newTags) {
        return new UpdateTask(title, notes, priority, newTags, due, zone, recurrence);
    }

    /** This, and the due. */
    public UpdateTask withDue(Patch<String> newDue) {
        return new UpdateTask(title, notes, priority, tags, newDue, zone, recurrence);
    }

    /** This, and the recurrence. */
    public UpdateTask withRecurrence(Patch<RecurrenceInput> newRecurrence) {
        return new UpdateTask(title, notes, priority, tags, due, zone, newRecurrence);
    }

    /** Reads the JSON form: absent keeps, {@code null} clears. */
    public static UpdateTask fromJson(JsonFields json) {
        UpdateTask command = new UpdateTask(
                json.patch("title", JsonFields::asString),
                json.patch("notes", JsonFields::asString),
                json.patch(
                        "priority",
                        (path, value) ->
                                JsonFields.converted(path, JsonFields.asString(path, value), CreateTask::priority)),
                json.patch("tags", JsonFields::asStrings),
                json.patch("due", JsonFields::asString),
                json.patch("zone", JsonFields::asString),
                json.patch("recurrence", (path, value) -> RecurrenceInput.fromJson(JsonFields.of(path, value))));
        json.noOthers();
        return command;
    }

    /** The JSON form, kept fields left out, cleared ones {@code null}. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "title", title);
        put(json, "notes", notes);
        put(json, "priority", priority.map(Priority::wire));
        put(json, "tags", tags);
        put(json, "due", due);
        put(json, "zone", zone);
        put(json, "recurrence", recurrence.map(RecurrenceInput::toJson));
        return json;
    }

    @SuppressWarnings("NullAway") // JSON null is what clears a field
    private static void put(Map<String, Object> json, String name, Patch<?> patch) {
        switch (patch) {
            case Patch.Keep<?> k -> {}
            case Patch.Clear<?> c -> json.put(name, null);
            case Patch.Set<?>(Object value) -> json.put(name, value);
        }
    }
}
