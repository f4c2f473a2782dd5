package dev.todo.core.api;

import org.jspecify.annotations.Nullable;

/**
 * A search for reminders of a user, over all tasks or one.
 *
 * @param task only those of this task
 * @param state only those in this state; {@code all} for any; scheduled and fired ones when absent
 * @param from firing at or after it: an instant, a local date or date-time
 * @param to firing before it
 */
public record ReminderSearch(
        @Nullable TaskRef task,
        @Nullable String state,
        @Nullable String from,
        @Nullable String to) {

    /** All that are still to be shown. */
    public static final ReminderSearch PENDING = new ReminderSearch(null, null, null, null);
}
