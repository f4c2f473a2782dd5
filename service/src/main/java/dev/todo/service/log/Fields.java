package dev.todo.service.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a log line says: an event with fields. Its text form, {@code event key=value …}, is the message of the line, so
 * that it reads well in any logging backend; {@link JsonLines} takes it apart again. Values are never what users wrote.
 */
public final class Fields {

    private final String event;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Fields(String event) {
        this.event = event;
    }

    /** An event by the name of {@code event}, such as {@code request-handled}. */
    public static Fields event(String event) {
        return new Fields(event);
    }

    /** Adds a field. */
    public Fields with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The name of the event. */
    public String event() {
        return event;
    }

    /** The fields in the order they were added. */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(event);
        values.forEach(
                (name, value) -> text.append(' ').append(name).append('=').append(value));
        return text.toString();
    }
}
