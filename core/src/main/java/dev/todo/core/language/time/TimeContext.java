package dev.todo.core.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/**
 * Where the speaker stands.
 *
 * @param now the moment of speaking, in the speaker's zone
 * @param weekStart the day the speaker's weeks begin on
 * @param order how slashed dates read
 */
public record TimeContext(ZonedDateTime now, DayOfWeek weekStart, DateOrder order) {

    /** Weeks from Monday and days before months. */
    public static TimeContext of(ZonedDateTime now) {
        return new TimeContext(now, DayOfWeek.MONDAY, DateOrder.DMY);
    }

    /** The speaker's date. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** The speaker's local time, to the minute. */
    LocalDateTime minute() {
        return now.toLocalDateTime().withSecond(0).withNano(0);
    }
}
