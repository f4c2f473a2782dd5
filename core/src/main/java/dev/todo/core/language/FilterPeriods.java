package dev.todo.core.language;

import dev.todo.core.language.time.TimeContext;
import dev.todo.core.language.time.TimeValue;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Times as conditions of the filter language, which knows whole days. */
final class FilterPeriods {

    private FilterPeriods() {}

    /**
     * The terms that say that {@code key} lies in the time.
     *
     * @param key {@code due}, {@code done} or {@code created}
     * @param before the word in front of the time: "before" and "by" differ here
     */
    static List<String> terms(String key, String before, TimeValue value, TimeContext context) {
        LocalDate first = value.start().date();
        LocalDate behind = behind(value);
        switch (value.relation()) {
            case BY, UNTIL -> {
                return List.of(before.equals("before") ? key + "<" + first : key + "<=" + behind.minusDays(1));
            }
            case FROM -> {
                if (before.equals("after")) {
                    return List.of(key + ">" + behind.minusDays(1));
                }
                if (before.equals("since") || before.equals("starting")) {
                    return List.of(key + ">=" + first);
                }
                // "From last week" is of that week.
            }
            case AT -> {}
        }
        if (before.equals("within")) {
            return List.of(key + ">=" + context.today(), key + "<=" + first);
        }
        if (key.equals("due")) {
            if (behind.equals(first.plusDays(1))) {
                return List.of("due:" + day(first, context.today()));
            }
            LocalDate week = context.today().with(TemporalAdjusters.previousOrSame(context.weekStart()));
            if (first.equals(week) && behind.equals(week.plusWeeks(1))) {
                return List.of("due:week");
            }
        }
        return List.of(key + ">=" + first, key + "<" + behind);
    }

    private static String day(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return "today";
        }
        return date.equals(today.plusDays(1)) ? "tomorrow" : date.toString();
    }

    /** The day after the last one. */
    static LocalDate behind(TimeValue value) {
        LocalDate first = value.start().date();
        if (value.end() != null) {
            LocalDate end = value.end().date();
            return value.end().allDay() && end.isAfter(first) ? end : end.plusDays(1);
        }
        return switch (value.grain()) {
            case SECOND, MINUTE, HOUR, DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
            case QUARTER -> first.plusMonths(3);
            case YEAR -> first.plusYears(1);
        };
    }
}
