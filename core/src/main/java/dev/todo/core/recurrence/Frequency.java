package dev.todo.core.recurrence;

import java.util.Locale;

/** How often a rule repeats: {@code FREQ} of RFC 5545 §3.3.10, from the finest to the coarsest. */
public enum Frequency {
    /** Every second. */
    SECONDLY,
    /** Every minute. */
    MINUTELY,
    /** Every hour. */
    HOURLY,
    /** Every day. */
    DAILY,
    /** Every week. */
    WEEKLY,
    /** Every month. */
    MONTHLY,
    /** Every year. */
    YEARLY;

    /** Whether the period is shorter than a day, so that it makes no sense for a due without a time. */
    public boolean subDaily() {
        return compareTo(DAILY) < 0;
    }

    /** The unit in English, singular: {@code week}. */
    public String unit() {
        return switch (this) {
            case DAILY -> "day";
            default -> name().substring(0, name().length() - 2).toLowerCase(Locale.ROOT);
        };
    }
}
