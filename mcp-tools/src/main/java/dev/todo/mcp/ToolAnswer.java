package dev.todo.mcp;

import dev.todo.core.error.TodoException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool answers.
 *
 * @param ok whether it did what was asked; when not, nothing was changed
 * @param text one line for a person; of a failure, what happened and what to do
 * @param structured the same for a program: the objects of the REST contract, under the names the tool lists as its
 *     results; of a failure one object, {@code error}, with its type, its detail and, where they apply, the field at
 *     fault and the candidates to choose from
 * @param details where {@code text} only counts, a line for each task or reminder; else empty
 */
public record ToolAnswer(boolean ok, String text, Map<String, Object> structured, List<String> details) {

    /** Copies the collections; the values of {@code structured} may be {@code null}. */
    public ToolAnswer {
        structured = Collections.unmodifiableMap(new LinkedHashMap<>(structured));
        details = List.copyOf(details);
    }

    /** The answer of a tool that could not do it, because of {@code failure}. */
    public static ToolAnswer failure(TodoException failure) {
        return Failures.of(failure);
    }

    /** The stable name of what went wrong, such as {@code not-found}; empty when all went well. */
    public Optional<String> problem() {
        return structured.get("error") instanceof Map<?, ?> error && error.get("type") instanceof String type
                ? Optional.of(type)
                : Optional.empty();
    }

    static ToolAnswer of(String text, Map<String, Object> structured) {
        return new ToolAnswer(true, text, structured, List.of());
    }
}
