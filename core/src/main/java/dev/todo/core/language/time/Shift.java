package dev.todo.core.language.time;

import java.time.Duration;
import java.time.Period;

/**
 * A length of time that stands without a moment to count from: {@code 3 days}, {@code 2h before}, {@code +1 week}.
 *
 * @param period the nominal part: days, weeks (as days), months, years; never negative
 * @param duration the exact part: hours, minutes, seconds; never negative
 * @param direction what was said around it
 * @param words the length alone, normalised: {@code 3 days}, {@code 1 hour 30 minutes}
 */
public record Shift(Period period, Duration duration, Direction direction, String words) {

    /** What was said around the length. */
    public enum Direction {
        /** Nothing: {@code 3 days}. */
        BARE,
        /** Towards the future: {@code +3 days}, {@code 3 days later}. */
        LATER,
        /** Towards the past: {@code -3 days}, {@code 3 days earlier}. */
        EARLIER,
        /** Ahead of something unsaid: {@code 15 minutes before}, {@code 1 day in advance}. */
        BEFORE,
        /** Past something unsaid: {@code 15 minutes after}. */
        AFTER,
        /** How long something lasts: {@code for 2 hours}. */
        FOR,
        /** By how much something moves: {@code by 2 hours}. */
        BY
    }
}
