package dev.todo.core.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * One day chosen within a span: its third Thursday, its last working day, its middle.
 *
 * @param what what is counted
 * @param n the position from the start, negative from the end
 * @param weekday the weekday counted; Monday where none is
 */
record Pick(What what, int n, DayOfWeek weekday) {

    /** What is counted. */
    enum What {
        DAY,
        WORKDAY,
        WEEKDAY,
        MIDDLE
    }

    static Pick day(int n) {
        return new Pick(What.DAY, n, DayOfWeek.MONDAY);
    }

    static Pick workday(int n) {
        return new Pick(What.WORKDAY, n, DayOfWeek.MONDAY);
    }

    static Pick weekday(int n, DayOfWeek weekday) {
        return new Pick(What.WEEKDAY, n, weekday);
    }

    static Pick middle() {
        return new Pick(What.MIDDLE, 1, DayOfWeek.MONDAY);
    }

    /** The day within the span from {@code start} to {@code end}, exclusive; {@code null} when it has none. */
    @Nullable
    LocalDate in(LocalDate start, LocalDate end) {
        LocalDate day = switch (what) {
            case DAY -> n > 0 ? start.plusDays(n - 1L) : end.plusDays(n);
            case WEEKDAY ->
                n > 0
                        ? start.with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(n - 1L)
                        : end.with(TemporalAdjusters.previous(weekday)).plusWeeks(n + 1L);
            case WORKDAY -> workday(start, end);
            case MIDDLE -> middle(start, ChronoUnit.DAYS.between(start, end));
        };
        return day.isBefore(start) || !day.isBefore(end) ? null : day;
    }

    private LocalDate workday(LocalDate start, LocalDate end) {
        int step = n > 0 ? 1 : -1;
        LocalDate day = n > 0 ? start : end.minusDays(1);
        int left = Math.abs(n);
        while (true) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && --left == 0) {
                return day;
            }
            day = day.plusDays(step);
        }
    }

    /** Wednesday of a week that begins on Monday, the 15th of a month, and so on. */
    private static LocalDate middle(LocalDate start, long days) {
        if (days > 300) {
            return start.plusMonths(6);
        }
        if (days > 80) {
            return start.plusMonths(1).plusDays(14);
        }
        return start.plusDays(days > 10 ? 14 : 2);
    }
}
