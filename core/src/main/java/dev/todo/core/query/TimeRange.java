package dev.todo.core.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison means for stored times: an instant is matched by the instants, a whole day by the dates. {@code null}
 * is open.
 *
 * @param from the first instant that matches
 * @param to the first instant that does not match any more
 * @param fromDate the first whole day that matches
 * @param toDate the first whole day that does not match any more
 */
public record TimeRange(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable LocalDate fromDate,
        @Nullable LocalDate toDate) {

    /** Whether a time at {@code instant} matches. */
    public boolean contains(Instant instant) {
        return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
    }

    /** Whether the whole of {@code day} matches. */
    public boolean contains(LocalDate day) {
        return (fromDate == null || !day.isBefore(fromDate)) && (toDate == null || day.isBefore(toDate));
    }
}
