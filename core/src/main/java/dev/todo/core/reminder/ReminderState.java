package dev.todo.core.reminder;

import io.avaje.jsonb.Json;
import java.util.Locale;

/** What became of a reminder. */
public enum ReminderState {
    /** Waits for its time. */
    SCHEDULED,
    /** Its time came; no device has shown it yet. */
    FIRED,
    /** A device has shown it. */
    DELIVERED,
    /** Withdrawn: by its owner, with its task, or because its time had passed when it was made. */
    CANCELLED,
    /** No device acknowledged it for seven days. */
    FAILED;

    /** The name on the wire, in lower case. */
    @Json.Value
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
