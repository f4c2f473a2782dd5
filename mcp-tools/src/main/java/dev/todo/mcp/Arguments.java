package dev.todo.mcp;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import dev.todo.core.json.Patch;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, checked against the parameters of its tool. */
final class Arguments {

    private final Map<String, Object> values;
    private final Set<String> given;

    private Arguments(Map<String, Object> values, Set<String> given) {
        this.values = values;
        this.given = given;
    }

    /**
     * Checks {@code arguments}.
     *
     * @throws InvalidInputException naming the argument that is unknown, missing or of the wrong type
     */
    static Arguments checked(List<Parameter> parameters, Map<String, ?> arguments) {
        JsonFields fields = JsonFields.of(arguments);
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> given = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (arguments.get(parameter.name()) != null) {
                given.add(parameter.name());
            }
        }
        parameters.forEach(parameter -> fields.has(parameter.name()));
        fields.noOthers();
        for (Parameter parameter : parameters) {
            Object value = parameter.checked(fields);
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        return new Arguments(values, given);
    }

    /** All of them, by name. */
    Map<String, Object> values() {
        return values;
    }

    /** Whether the call has the argument. */
    boolean has(String name) {
        return given.contains(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable((String) values.get(name));
    }

    @Nullable
    String textOrNull(String name) {
        return (String) values.get(name);
    }

    /** A text that the tool's parameters require. */
    String required(String name) {
        return Objects.requireNonNull((String) values.get(name), name);
    }

    /** A text read by {@code conversion}, whose faults name the argument. */
    <T> @Nullable T converted(String name, Function<String, T> conversion) {
        return text(name)
                .map(text -> JsonFields.converted(name, text, conversion))
                .orElse(null);
    }

    @SuppressWarnings("unchecked") // the parameter's type was checked
    List<String> texts(String name) {
        return (List<String>) values.getOrDefault(name, List.of());
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    Optional<Integer> number(String name) {
        return Optional.ofNullable((Long) values.get(name)).map(number -> {
            if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
                throw new InvalidInputException(name, "'" + name + "' is out of range");
            }
            return number.intValue();
        });
    }

    /** What the call does to a field: absent keeps it, an empty text clears it. */
    Patch<String> patch(String name) {
        return text(name)
                .map(text -> text.isBlank() ? Patch.<String>clear() : Patch.set(text))
                .orElseGet(Patch::keep);
    }
}
