package dev.todo.mcp;

import dev.todo.core.api.Stats;
import dev.todo.core.api.Undone;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Task;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Map;

/** The records of the product as the maps and lists of their JSON form, with nothing left out. */
final class StructuredContent {

    private final Jsonb json =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
    private final JsonType<Object> any = json.type(Object.class);
    private final JsonType<Task> task = json.type(Task.class);
    private final JsonType<Reminder> reminder = json.type(Reminder.class);
    private final JsonType<Stats> stats = json.type(Stats.class);
    private final JsonType<Undone> undone = json.type(Undone.class);

    Map<String, Object> of(Task value) {
        return object(task.toJson(value));
    }

    Map<String, Object> of(Reminder value) {
        return object(reminder.toJson(value));
    }

    Map<String, Object> of(Stats value) {
        return object(stats.toJson(value));
    }

    Map<String, Object> of(Undone value) {
        return object(undone.toJson(value));
    }

    List<Map<String, Object>> tasks(List<Task> values) {
        return values.stream().map(this::of).toList();
    }

    List<Map<String, Object>> reminders(List<Reminder> values) {
        return values.stream().map(this::of).toList();
    }

    @SuppressWarnings("unchecked") // every record is a JSON object
    private Map<String, Object> object(String text) {
        return (Map<String, Object>) any.fromJson(text);
    }
}
