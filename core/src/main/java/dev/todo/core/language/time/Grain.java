package dev.todo.core.language.time;

import java.util.Locale;

/** How exactly an expression names its time, from fine to coarse. */
public enum Grain {
    /** Seconds were said. */
    SECOND,
    /** A clock time: {@code 5pm}, {@code noon}, {@code tonight}, {@code in 2 hours}. */
    MINUTE,
    /** A whole hour: {@code next hour}. */
    HOUR,
    /** A day: {@code tomorrow}, {@code 3 March}. */
    DAY,
    /** A week: {@code next week}. */
    WEEK,
    /** A month: {@code in March}. */
    MONTH,
    /** A quarter: {@code Q3 2027}. */
    QUARTER,
    /** A year: {@code 2027}. */
    YEAR;

    /** Whether the value is a date; finer grains are date-times. */
    public boolean date() {
        return compareTo(DAY) >= 0;
    }

    /** The name on the wire: {@code minute}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
