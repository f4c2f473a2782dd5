package dev.todo.core.reminder;

import io.avaje.jsonb.Json;
import java.util.Locale;

/** What a reminder is counted from. */
public enum ReminderKind {
    /** So long before the task is due, or at the very time it is due. */
    RELATIVE,
    /** A time of its own. */
    ABSOLUTE;

    /** The name on the wire, in lower case. */
    @Json.Value
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
