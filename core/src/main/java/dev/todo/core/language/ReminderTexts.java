package dev.todo.core.language;

import dev.todo.core.language.time.TimeContext;
import dev.todo.core.language.time.TimeValue;
import dev.todo.core.time.LocalMoment;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Reminders as tools take them: an offset before the due, or a local date-time. */
final class ReminderTexts {

    /** At the due itself. */
    static final String AT_DUE = "at due time";

    /** When a reminder on a date without a time fires: the default of the user's all-day reminder time. */
    private static final LocalTime ALL_DAY = LocalTime.of(9, 0);

    private ReminderTexts() {}

    /**
     * The text of one reminder.
     *
     * @param due the due of the task, when it is known
     * @param recurring whether the task repeats: then a time on its day becomes an offset, so that it repeats too
     */
    static String of(When when, @Nullable LocalMoment due, boolean recurring, TimeContext context) {
        return switch (when) {
            case When.Before(var shift) -> shift.words();
            case When.AtDue() -> AT_DUE;
            case When.DayBefore(LocalTime time) ->
                due == null ? "1 day" : absolute(LocalMoment.of(due.date().minusDays(1), time), due, recurring);
            case When.At(TimeValue value) -> absolute(moment(value, due, context), due, recurring);
        };
    }

    private static LocalMoment moment(TimeValue value, @Nullable LocalMoment due, TimeContext context) {
        LocalMoment start =
                value.start().allDay() ? LocalMoment.of(value.start().date(), ALL_DAY) : value.start();
        if (value.dayNamed() || due == null || !value.timeNamed()) {
            return start;
        }
        LocalMoment onDay = start.on(due.date());
        if (!due.allDay() && onDay.compareTo(due) > 0) {
            LocalDate before = due.date().minusDays(1);
            LocalDateTime now = context.now().toLocalDateTime();
            return start.on(before).dateTime().isAfter(now) ? start.on(before) : onDay;
        }
        return onDay;
    }

    private static String absolute(LocalMoment at, @Nullable LocalMoment due, boolean recurring) {
        if (recurring && due != null && !due.allDay() && !at.dateTime().isAfter(due.dateTime())) {
            Duration ahead = Duration.between(at.dateTime(), due.dateTime());
            if (ahead.isZero()) {
                return AT_DUE;
            }
            return words(ahead);
        }
        return at.toString();
    }

    private static String words(Duration duration) {
        StringBuilder words = new StringBuilder();
        append(words, duration.toDays(), "day");
        append(words, duration.toHoursPart(), "hour");
        append(words, duration.toMinutesPart(), "minute");
        return words.toString();
    }

    private static void append(StringBuilder words, long count, String unit) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(count)
                    .append(' ')
                    .append(unit)
                    .append(count == 1 ? "" : "s");
        }
    }
}
