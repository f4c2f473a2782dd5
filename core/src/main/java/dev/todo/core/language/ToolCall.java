package dev.todo.core.language;

import io.avaje.jsonb.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call of a tool of the catalogue.
 *
 * @param tool the tool's name, as {@code create_task}
 * @param arguments its arguments by name, in the catalogue's order: strings, booleans, numbers and lists of strings
 */
@Json
public record ToolCall(String tool, Map<String, Object> arguments) {

    /** Copies the arguments and keeps their order. */
    public ToolCall {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
