package dev.todo.core.recurrence;

import java.time.LocalDateTime;

/** The periods of a series that its rule visits, numbered from 0, the one the series starts in. */
sealed interface Periods permits CalendarPeriods, ClockPeriods {

    /** The first visited period that can hold a slot at or after {@code moment}; found by arithmetic, not by steps. */
    long indexFor(LocalDateTime moment);

    /** The visited period after {@code index}; runs of periods that a part rules out altogether are jumped over. */
    long next(long index);

    /** The slots of a period, in order. */
    Period get(long index);

    /** A moment no slot of this period comes before. */
    LocalDateTime begin(long index);

    /** The periods {@code rule} visits. */
    static Periods of(RecurrenceRule rule, LocalDateTime start, DayFilter days) {
        return rule.subDaily() ? new ClockPeriods(rule, start, days) : new CalendarPeriods(rule, start, days);
    }
}
