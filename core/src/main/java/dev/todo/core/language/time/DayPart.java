package dev.todo.core.language.time;

import org.jspecify.annotations.Nullable;

/** A part of the day, and the time of day it means when nothing finer is said. */
enum DayPart {
    MORNING(9),
    NOON(12),
    AFTERNOON(15),
    EVENING(18),
    NIGHT(20);

    private final int hour;

    DayPart(int hour) {
        this.hour = hour;
    }

    Clock clock() {
        return Clock.at(hour, 0);
    }

    /** {@code clock} within this part: 9 in the evening is 21:00, 1 at night is of the day after. */
    @Nullable
    Clock narrow(Clock clock) {
        if (clock.reading() != Clock.Reading.OPEN) {
            return clock;
        }
        int h = clock.hour() % 12;
        return switch (this) {
            case MORNING -> clock.fixed(h);
            case NOON -> clock.fixed(h >= 10 ? h : h + 12);
            case AFTERNOON -> clock.fixed(h + 12);
            case EVENING -> h == 0 ? clock.nextDay(0) : clock.fixed(h + 12);
            case NIGHT -> h < 5 ? clock.nextDay(h) : clock.fixed(h + 12);
        };
    }
}
