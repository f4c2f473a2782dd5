package dev.todo.core.language.time;

/** A unit of time. */
enum Unit {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WORKDAY,
    WEEKEND,
    WEEK,
    FORTNIGHT,
    MONTH,
    QUARTER,
    YEAR,
    DECADE;

    /** Whether it is a span of the calendar that "this", "next" and "last" can point at. */
    boolean span() {
        return this == WEEK || this == MONTH || this == QUARTER || this == YEAR;
    }

    Grain grain() {
        return switch (this) {
            case SECOND -> Grain.SECOND;
            case MINUTE, HOUR -> Grain.MINUTE;
            case DAY, WORKDAY, WEEKEND -> Grain.DAY;
            case WEEK, FORTNIGHT -> Grain.WEEK;
            case MONTH -> Grain.MONTH;
            case QUARTER -> Grain.QUARTER;
            case YEAR, DECADE -> Grain.YEAR;
        };
    }
}
