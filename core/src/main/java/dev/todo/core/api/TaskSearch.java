package dev.todo.core.api;

import org.jspecify.annotations.Nullable;

/**
 * A search for tasks. All parts that are present must hold.
 *
 * @param query the filter language
 * @param status {@code open} (the default unless the query names one), {@code done}, {@code skipped} or {@code all}
 * @param priority only this one
 * @param tag only tasks with this tag
 * @param dueFrom due on or after it, as a date, a local date-time or an instant
 * @param dueTo due before it, or on it when it is a date
 * @param sort {@code due}, {@code priority}, {@code created}, {@code updated}, {@code completed}, {@code title} or
 *     {@code number}
 * @param order {@code asc} or {@code desc}
 * @param limit at most so many, 1 to 200; 50 when absent
 * @param cursor where the page before ended; only with the same search
 */
public record TaskSearch(
        @Nullable String query,
        @Nullable String status,
        @Nullable String priority,
        @Nullable String tag,
        @Nullable String dueFrom,
        @Nullable String dueTo,
        @Nullable String sort,
        @Nullable String order,
        @Nullable Integer limit,
        @Nullable String cursor) {

    /** A search by the filter language alone. */
    public static TaskSearch of(String query) {
        return new TaskSearch(query, null, null, null, null, null, null, null, null, null);
    }

    /** The same search, at most {@code newLimit} a page. */
    public TaskSearch limitedTo(int newLimit) {
        return new TaskSearch(query, status, priority, tag, dueFrom, dueTo, sort, order, newLimit, cursor);
    }

    /** The same search, from {@code newCursor} on. */
    public TaskSearch from(@Nullable String newCursor) {
        return new TaskSearch(query, status, priority, tag, dueFrom, dueTo, sort, order, limit, newCursor);
    }
}
