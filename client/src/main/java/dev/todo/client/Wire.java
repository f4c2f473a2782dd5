package dev.todo.client;

import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskPage;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.json.JsonText;
import dev.todo.core.task.Task;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** JSON of the server's contract. What a newer server adds is passed over. */
final class Wire {

    /**
     * Made when the first one is needed, and not before: it takes a command longer to make than its answer to come. One
     * for all, since making two at a time is not safe, and the library keeps what each of them registers.
     */
    private static final class Mapper {
        private static final Jsonb JSONB =
                Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
    }

    /** {@code value} as JSON, its nulls written: a null is what clears a field. */
    String write(Object value) {
        return Mapper.JSONB.toJson(value);
    }

    /** A successful answer. */
    <T> T read(Response response, Class<T> type) {
        return sound(() -> Mapper.JSONB.type(type).fromJson(response.body()));
    }

    /** A page of tasks. */
    TaskPage page(Response response) {
        return sound(() -> TaskReader.page(object(response.body())));
    }

    /** A task. */
    Task task(Response response) {
        return sound(() -> TaskReader.task(object(response.body())));
    }

    /** A JSON object as a map. */
    Map<String, Object> object(String json) {
        return objectIn(sound(() -> Objects.requireNonNull(JsonText.parse(json))));
    }

    /** The answer to a change: an outcome, or the bare task with its notices. */
    Outcome outcome(Response response) {
        Map<String, Object> answer = object(response.body());
        return sound(() -> answer.get("task") instanceof Map<?, ?>
                ? TaskReader.outcome(answer)
                : new Outcome(TaskReader.task(answer), null, null, true, null, strings(answer.get("notices"))));
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
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | ArithmeticException
                | IllegalArgumentException
                | DateTimeException
                | TodoException e) {
            throw new UnavailableException("the server's answer makes no sense to this version of todo", e);
        }
    }
}
