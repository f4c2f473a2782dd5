package dev.todo.core.language.time;

import dev.todo.core.recurrence.Anchor;
import dev.todo.core.time.LocalMoment;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression means.
 *
 * @param start the moment, or the first of a range or a recurrence; a date for grain day and above (the first day of
 *     it), else a local date-time on the clock of {@code zone}, or the speaker's when none is named; for a bare shift,
 *     now plus the shift; meaningless when there is a problem
 * @param end where a range ends, exclusive; {@code null} without a range
 * @param grain how exactly it was said
 * @param recurrence the canonical RRULE with its COUNT or UNTIL; {@code null} for a single moment
 * @param anchor what the next occurrence counts from; {@code null} without a recurrence
 * @param exdates the occurrences left out, dates or date-times as {@code start} is
 * @param shift set when the words are nothing but a length of time ({@code 3 days}, {@code 2 hours before})
 * @param zone the zone that was named, {@code 5pm Berlin time}; {@code null} for the speaker's own
 * @param relation how the moment was approached: {@code by noon}, {@code until Friday}
 * @param dayNamed whether a day was said ({@code tomorrow at 5}) and not only inferred ({@code at 5})
 * @param timeNamed whether a time of day was said
 * @param past whether it lies before now, which only words that say so do ({@code yesterday}, {@code 3 days ago})
 * @param problem why it names no time after all; {@code null} when it does
 */
public record TimeValue(
        LocalMoment start,
        @Nullable LocalMoment end,
        Grain grain,
        @Nullable String recurrence,
        @Nullable Anchor anchor,
        List<LocalMoment> exdates,
        @Nullable Shift shift,
        @Nullable ZoneId zone,
        Relation relation,
        boolean dayNamed,
        boolean timeNamed,
        boolean past,
        @Nullable Problem problem) {

    /** How a moment was approached. */
    public enum Relation {
        /** {@code on}, {@code at}, {@code in} or nothing. */
        AT,
        /** {@code by} or {@code before}. */
        BY,
        /** {@code after}, {@code from}, {@code starting}, {@code since}. */
        FROM,
        /** {@code until}, {@code till}, {@code through}. */
        UNTIL
    }

    /** Copies the list. */
    public TimeValue {
        exdates = List.copyOf(exdates);
    }

    /** Whether it repeats. */
    public boolean recurring() {
        return recurrence != null;
    }
}
