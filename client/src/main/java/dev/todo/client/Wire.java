package dev.todo.client;

import dev.todo.core.api.Outcome;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.task.Task;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** JSON of the server's contract. What a newer server adds is passed over. */
final class Wire {

    private final Jsonb jsonb =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();

    /** {@code value} as JSON, its nulls written: a null is what clears a field. */
    String write(Object value) {
        return jsonb.toJson(value);
    }

    /** A successful answer. */
    <T> T read(Response response, Class<T> type) {
        return sound(() -> jsonb.type(type).fromJson(response.body()));
    }

    /** A JSON object as a map. */
    Map<String, Object> object(String json) {
        return objectIn(sound(() -> jsonb.type(Object.class).fromJson(json)));
    }

    /** The answer to a change: an outcome, or the bare task with its notices. */
    Outcome outcome(Response response) {
        Map<String, Object> answer = object(response.body());
        if (answer.get("task") instanceof Map<?, ?>) {
            return read(response, Outcome.class);
        }
        return new Outcome(read(response, Task.class), null, null, true, null, strings(answer.get("notices")));
    }

    static List<String> strings(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** {@code value} as an object, empty when it is none. */
    static Map<String, Object> objectIn(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> copy.put(String.valueOf(name), field));
        }
        return copy;
    }

    private static <T> T sound(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JsonException | NullPointerException | IllegalArgumentException | TodoException e) {
            throw new UnavailableException("the server's answer makes no sense to this version of todo", e);
        }
    }
}
