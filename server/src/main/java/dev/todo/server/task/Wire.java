package dev.todo.server.task;

import dev.todo.core.api.HistoryEntry.FieldChange;
import dev.todo.core.task.Task;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON of what is stored and sent. */
final class Wire {

    /** Fields that change with every change, or say nothing to a reader. */
    private static final Set<String> UNTOLD = Set.of("id", "version", "updatedAt", "createdAt", "number");

    private final Jsonb jsonb = Jsonb.builder().build();
    private final JsonType<Map<String, Object>> object =
            jsonb.type(Object.class).map();
    private final JsonType<Task> tasks = jsonb.type(Task.class);

    /** The JSON text of a record or a map. */
    String json(Object value) {
        return jsonb.toJson(value);
    }

    /** The record that {@link #json} wrote. */
    <T> T read(String json, Class<T> type) {
        return jsonb.type(type).fromJson(json);
    }

    /** A record as its JSON object. */
    Map<String, Object> map(Object value) {
        return object.fromJson(json(value));
    }

    /** The fields in which two states of a task differ, as in the task's JSON. */
    Map<String, FieldChange> difference(@Nullable Task before, Task after) {
        Map<String, Object> from = before == null ? Map.of() : object.fromJson(tasks.toJson(before));
        Map<String, Object> to = object.fromJson(tasks.toJson(after));
        Map<String, FieldChange> changed = new LinkedHashMap<>();
        for (String field : to.keySet()) {
            addChange(changed, field, from.get(field), to.get(field));
        }
        for (String field : from.keySet()) {
            if (!to.containsKey(field)) {
                addChange(changed, field, from.get(field), null);
            }
        }
        return changed;
    }

    private static void addChange(
            Map<String, FieldChange> changed, String field, @Nullable Object from, @Nullable Object to) {
        if (!UNTOLD.contains(field) && !Objects.equals(from, to)) {
            changed.put(field, new FieldChange(from, to));
        }
    }

    /** Reads what {@link #difference} found, from its JSON. */
    Map<String, FieldChange> readDifference(String json) {
        Map<String, FieldChange> fields = new LinkedHashMap<>();
        object.fromJson(json).forEach((name, change) -> {
            Map<?, ?> sides = (Map<?, ?>) change;
            fields.put(name, new FieldChange(sides.get("from"), sides.get("to")));
        });
        return fields;
    }
}
