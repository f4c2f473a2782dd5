package dev.todo.core.task;

import io.avaje.jsonb.Json;
import java.util.Locale;

/** Where a task stands. A deleted task has no status: it is gone from every answer. */
public enum Status {
    /** To be done. */
    OPEN,
    /** Completed. */
    DONE,
    /** An occurrence of a series that was passed over. */
    SKIPPED;

    /** The name on the wire, in lower case. */
    @Json.Value
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
