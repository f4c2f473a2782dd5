package dev.todo.core.query;

import java.util.Locale;

/** The times of a task that a filter can compare. */
public enum Field {
    /** When it is due; a whole day or a time in the task's zone. */
    DUE,
    /** When it was created. */
    CREATED,
    /** When it last changed. */
    UPDATED,
    /** When it was completed; tasks that were skipped have no such time. */
    DONE;

    /** The word in the filter language. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
