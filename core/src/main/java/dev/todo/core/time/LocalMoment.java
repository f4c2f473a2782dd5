package dev.todo.core.time;

import dev.todo.core.error.InvalidInputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date, or a date and time of day, on a local clock without a zone: what RFC 5545 calls a DATE and a floating
 * DATE-TIME. Dues, slots, series starts, exception dates and {@code UNTIL} are local moments.
 *
 * <p>The text form is ISO 8601: {@code 2026-12-01} or {@code 2026-12-01T09:00}, seconds only when they are not zero.
 * Years run from 1 to 9999.
 *
 * @param date the calendar day
 * @param timeOrNull the time of day, to the second; {@code null} for a whole day
 */
public record LocalMoment(LocalDate date, @Nullable LocalTime timeOrNull) implements Comparable<LocalMoment> {

    /** The last year a moment may lie in. */
    public static final int MAX_YEAR = 9999;

    /** Drops fractions of a second and checks the year. */
    public LocalMoment {
        if (date.getYear() < 1 || date.getYear() > MAX_YEAR) {
            throw new InvalidInputException("'" + date + "' is out of range: years run from 1 to " + MAX_YEAR);
        }
        timeOrNull = timeOrNull == null ? null : timeOrNull.withNano(0);
    }

    /** The whole of {@code date}. */
    public static LocalMoment of(LocalDate date) {
        return new LocalMoment(date, null);
    }

    /** {@code date} at {@code time}. */
    public static LocalMoment of(LocalDate date, LocalTime time) {
        return new LocalMoment(date, time);
    }

    /** The date and time of {@code dateTime}. */
    public static LocalMoment of(LocalDateTime dateTime) {
        return new LocalMoment(dateTime.toLocalDate(), dateTime.toLocalTime());
    }

    /**
     * Reads the ISO form, {@code 2026-12-01} or {@code 2026-12-01T09:00[:30]}.
     *
     * @throws InvalidInputException when the text is anything else, or no such day or time exists
     */
    public static LocalMoment parse(String text) {
        try {
            return text.indexOf('T') < 0 ? of(LocalDate.parse(text)) : of(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidInputException(
                    "'" + text + "' is not a date (2026-12-01) or a local date-time" + " (2026-12-01T09:00)");
        }
    }

    /** Whether this is a whole day. */
    public boolean allDay() {
        return timeOrNull == null;
    }

    /** The time of day; empty for a whole day. */
    public Optional<LocalTime> time() {
        return Optional.ofNullable(timeOrNull);
    }

    /** The date and time; midnight at the start of a whole day. */
    public LocalDateTime dateTime() {
        return date.atTime(timeOrNull == null ? LocalTime.MIDNIGHT : timeOrNull);
    }

    /** The same time of day (or the whole day) on another date. */
    public LocalMoment on(LocalDate other) {
        return new LocalMoment(other, timeOrNull);
    }

    /**
     * The instant this moment is in {@code zone}: in a gap moved forward by the length of the gap, in an overlap the
     * first of the two; a whole day resolves to its start.
     */
    public Instant in(ZoneId zone) {
        return timeOrNull == null
                ? date.atStartOfDay(zone).toInstant()
                : ZonedDateTime.of(date, timeOrNull, zone).toInstant();
    }

    /** By date, then by time; a whole day comes before every time of it. */
    @Override
    public int compareTo(LocalMoment other) {
        int byDate = date.compareTo(other.date);
        if (byDate != 0) {
            return byDate;
        }
        if (timeOrNull == null || other.timeOrNull == null) {
            return Boolean.compare(timeOrNull != null, other.timeOrNull != null);
        }
        return timeOrNull.compareTo(other.timeOrNull);
    }

    /** The ISO form, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return timeOrNull == null ? date.toString() : date + "T" + timeOrNull;
    }
}
