package dev.todo.mcp;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One argument of a tool. It is both what the schema tells a model and what a call is checked against.
 *
 * @param name its name
 * @param type what a value must be
 * @param required whether a call must have it
 * @param description what a model should know besides the name; empty when the name says it all
 * @param values the only values allowed; empty for any
 */
public record Parameter(String name, Type type, boolean required, String description, List<String> values) {

    /** What a value must be. */
    public enum Type {
        /** A string. */
        TEXT,
        /** A list of strings. */
        TEXTS,
        /** True or false. */
        FLAG,
        /** A whole number. */
        NUMBER
    }

    /** Copies the values. */
    public Parameter {
        values = List.copyOf(values);
    }

    static Parameter text(String name, String description) {
        return new Parameter(name, Type.TEXT, false, description, List.of());
    }

    static Parameter texts(String name, String description) {
        return new Parameter(name, Type.TEXTS, false, description, List.of());
    }

    static Parameter choice(String name, String... values) {
        return new Parameter(name, Type.TEXT, false, "", List.of(values));
    }

    static Parameter flag(String name, String description) {
        return new Parameter(name, Type.FLAG, false, description, List.of());
    }

    static Parameter number(String name, String description) {
        return new Parameter(name, Type.NUMBER, false, description, List.of());
    }

    Parameter asRequired() {
        return new Parameter(name, type, true, description, values);
    }

    /** The JSON schema of a value; flat, without references. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (type) {
            case TEXT -> schema.put("type", "string");
            case TEXTS -> {
                schema.put("type", "array");
                schema.put("items", Map.of("type", "string"));
            }
            case FLAG -> schema.put("type", "boolean");
            case NUMBER -> schema.put("type", "integer");
        }
        if (!values.isEmpty()) {
            schema.put("enum", values);
        }
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        return schema;
    }

    /**
     * Checks one value of a call; {@code null} counts as absent, as models write it.
     *
     * @throws InvalidInputException naming this argument when the value is missing or of another type
     */
    @Nullable
    Object checked(JsonFields arguments) {
        Object value = switch (type) {
            case TEXT -> arguments.string(name).orElse(null);
            case TEXTS -> arguments.list(name, JsonFields::asString);
            case FLAG -> arguments.flag(name);
            case NUMBER -> arguments.integer(name).orElse(null);
        };
        boolean absent = value == null || (required && value instanceof List<?> list && list.isEmpty());
        if (required && absent) {
            throw new InvalidInputException(name, "'" + name + "' is missing" + hint());
        }
        if (value != null && !values.isEmpty() && !value.equals("") && !values.contains(value.toString())) {
            throw new InvalidInputException(
                    name, "'" + name + "' must be one of " + String.join(", ", values) + ", not '" + value + "'");
        }
        return value;
    }

    private String hint() {
        return description.isEmpty() ? "" : " (" + description + ")";
    }
}
