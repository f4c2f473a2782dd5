package dev.todo.core.json;

import dev.todo.core.error.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object strictly: each by name and type, and in the end {@link #noOthers()}. Every fault
 * is an {@link InvalidInputException} with the path of the field.
 */
public final class JsonFields {

    private final Map<String, ?> object;
    private final String path;
    private final Set<String> known = new LinkedHashSet<>();

    private JsonFields(String path, Map<String, ?> object) {
        this.path = path;
        this.object = object;
    }

    /** The fields of {@code object}, which is the whole message. */
    public static JsonFields of(Map<String, ?> object) {
        return new JsonFields("", object);
    }

    /**
     * The fields of {@code value}, which stands at {@code path} of the message.
     *
     * @throws InvalidInputException when it is no object
     */
    public static JsonFields of(String path, @Nullable Object value) {
        return new JsonFields(path, asObject(path, value));
    }

    /** The path of {@code name} in the message. */
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Whether the field is there, be it {@code null}. */
    public boolean has(String name) {
        known.add(name);
        return object.containsKey(name);
    }

    /** A string that must be there. */
    public String requiredString(String name) {
        return string(name).orElseThrow(() -> new InvalidInputException(path(name), "'" + path(name) + "' is missing"));
    }

    /** A string, if it is there and not {@code null}. */
    public Optional<String> string(String name) {
        return value(name).map(value -> asString(path(name), value));
    }

    /** A string converted by {@code conversion}, whose faults are reported at this field. */
    public <T> Optional<T> string(String name, Function<String, T> conversion) {
        return string(name).map(text -> converted(path(name), text, conversion));
    }

    /** A boolean, {@code false} when it is absent. */
    public boolean flag(String name) {
        Object value = value(name).orElse(false);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrongType(path(name), "true or false", value);
    }

    /** A whole number, if it is there and not {@code null}. */
    public Optional<Long> integer(String name) {
        return value(name).map(value -> asInteger(path(name), value));
    }

    /** A list of strings; empty when it is absent. */
    public List<String> strings(String name) {
        return list(name, JsonFields::asString);
    }

    /** A list; empty when it is absent. {@code element} takes the path of an element and its value. */
    public <T> List<T> list(String name, ElementReader<T> element) {
        return value(name).map(value -> asList(path(name), value, element)).orElse(List.of());
    }

    /** An object read by {@code reader}, if it is there and not {@code null}. */
    public <T> Optional<T> object(String name, Function<JsonFields, T> reader) {
        return value(name).map(value -> reader.apply(of(path(name), value)));
    }

    /** What the message does to a field: absent keeps it, {@code null} clears it, a value sets it. */
    public <T> Patch<T> patch(String name, ElementReader<T> reader) {
        if (!has(name)) {
            return Patch.keep();
        }
        Object value = object.get(name);
        return value == null ? Patch.clear() : Patch.set(reader.read(path(name), value));
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidInputException when the object has a field nobody asked for; it names those that are known
     */
    public void noOthers() {
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidInputException(
                        path(name),
                        "'" + path(name) + "' is not known here; known are "
                                + known.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
    }

    /** {@code value} as a string. */
    public static String asString(String path, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw wrongType(path, "a string", value);
    }

    /** {@code value} as a list of strings. */
    public static List<String> asStrings(String path, Object value) {
        return asList(path, value, JsonFields::asString);
    }

    /** Reads {@code text} by {@code conversion}; its faults are reported at {@code path}. */
    public static <T> T converted(String path, String text, Function<String, T> conversion) {
        try {
            return conversion.apply(text);
        } catch (InvalidInputException e) {
            throw e.in(path);
        }
    }

    private static <T> List<T> asList(String path, Object value, ElementReader<T> element) {
        if (!(value instanceof List<?> list)) {
            throw wrongType(path, "a list", value);
        }
        List<T> read = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            String at = path + "[" + i + "]";
            Object item = list.get(i);
            if (item == null) {
                throw new InvalidInputException(at, "'" + at + "' is null");
            }
            read.add(element.read(at, item));
        }
        return List.copyOf(read);
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, ?> asObject(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, ?>) map;
        }
        throw wrongType(path, "an object", value);
    }

    private static long asInteger(String path, Object value) {
        if (value instanceof Number number
                && number.doubleValue() == Math.rint(number.doubleValue())
                && Math.abs(number.doubleValue()) <= 1L << 53) {
            return number.longValue();
        }
        throw wrongType(path, "a whole number", value);
    }

    private static InvalidInputException wrongType(String path, String wanted, @Nullable Object value) {
        String found = switch (value) {
            case null -> "null";
            case String s -> "a string";
            case Number n -> "a number";
            case Boolean b -> "true or false";
            case List<?> l -> "a list";
            case Map<?, ?> m -> "an object";
            default -> "something else";
        };
        String subject = path.isEmpty() ? "the body" : "'" + path + "'";
        return new InvalidInputException(
                path.isEmpty() ? null : path, -1, subject + " must be " + wanted + ", not " + found);
    }

    private Optional<Object> value(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name));
    }

    /**
     * Reads one value that is not {@code null}.
     *
     * @param <T> what it is read as
     */
    @FunctionalInterface
    public interface ElementReader<T> {
        /** Reads {@code value}, which stands at {@code path}. */
        T read(String path, Object value);
    }
}
