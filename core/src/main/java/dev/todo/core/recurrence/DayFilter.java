package dev.todo.core.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Which days a rule allows. The parts that {@code DTSTART} implies (RFC 5545 §3.3.10: "information … is gathered from
 * the DTSTART") are filled in first; then a day belongs to the series when it passes every part.
 */
final class DayFilter {

    private static final int LONGEST_MONTH = 31;
    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_YEAR = 366;
    private static final int DAYS_OF_WEEK = 7;
    private static final int ALL_MONTHS = 0x1FFE;

    private final ByParts by;
    private final boolean clamp;
    private final boolean ordinalsOfYear;
    private final int monthMask;

    private DayFilter(ByParts by, boolean clamp, boolean ordinalsOfYear) {
        this.by = by;
        this.clamp = clamp;
        this.ordinalsOfYear = ordinalsOfYear;
        this.monthMask = by.months().isEmpty()
                ? ALL_MONTHS
                : by.months().stream().mapToInt(month -> 1 << month).reduce(0, (a, b) -> a | b);
    }

    static DayFilter of(RecurrenceRule rule, LocalDate start, MonthEnd monthEnd) {
        boolean clamp = monthEnd == MonthEnd.CLAMP && clampApplies(rule);
        boolean ordinalsOfYear =
                rule.frequency() == Frequency.YEARLY && rule.by().months().isEmpty();
        return new DayFilter(withImplied(rule, start), clamp, ordinalsOfYear);
    }

    private static boolean clampApplies(RecurrenceRule rule) {
        boolean months = rule.frequency() == Frequency.MONTHLY || rule.frequency() == Frequency.YEARLY;
        return months && rule.by().days().isEmpty();
    }

    /** Whether some month or year may lack a day the rule asks for, whatever the start. */
    static boolean mayClamp(RecurrenceRule rule) {
        ByParts by = rule.by();
        boolean implied = by.monthDays().isEmpty()
                && by.yearDays().isEmpty()
                && by.weekNumbers().isEmpty();
        return clampApplies(rule)
                && (implied
                        || by.monthDays().stream().anyMatch(day -> Math.abs(day) > SHORTEST_MONTH)
                        || by.yearDays().stream().anyMatch(day -> Math.abs(day) == LONGEST_YEAR));
    }

    private static ByParts withImplied(RecurrenceRule rule, LocalDate start) {
        ByParts by = rule.by();
        if (!by.monthDays().isEmpty() || !by.yearDays().isEmpty() || !by.days().isEmpty()) {
            return by;
        }
        List<OrdinalDay> weekday = List.of(OrdinalDay.every(start.getDayOfWeek()));
        List<Integer> monthDay = List.of(start.getDayOfMonth());
        return switch (rule.frequency()) {
            case WEEKLY -> by.withDays(weekday);
            case MONTHLY -> by.withMonthDays(monthDay);
            case YEARLY -> {
                if (!by.weekNumbers().isEmpty()) {
                    yield by.withDays(weekday);
                }
                yield by.months().isEmpty()
                        ? by.withMonths(List.of(start.getMonthValue())).withMonthDays(monthDay)
                        : by.withMonthDays(monthDay);
            }
            default -> by;
        };
    }

    /** Whether any day of the month (1 to 12) can pass. */
    boolean month(int month) {
        return (monthMask & (1 << month)) != 0;
    }

    /** Whether the day passes every part but the week numbers, which the period itself applies. */
    boolean test(LocalDate day) {
        return month(day.getMonthValue()) && monthDay(day) && yearDay(day) && weekday(day);
    }

    private boolean monthDay(LocalDate day) {
        return by.monthDays().isEmpty() || any(by.monthDays(), day.getDayOfMonth(), day.lengthOfMonth(), LONGEST_MONTH);
    }

    private boolean yearDay(LocalDate day) {
        return by.yearDays().isEmpty() || any(by.yearDays(), day.getDayOfYear(), day.lengthOfYear(), LONGEST_YEAR);
    }

    /** Whether {@code day}, the n-th of {@code length}, is one of {@code wanted}, counted from the start or the end. */
    private boolean any(List<Integer> wanted, int day, int length, int longest) {
        for (int value : wanted) {
            int resolved = value > 0 ? value : length + 1 + value;
            if (clamp && length < longest) {
                resolved = Math.clamp(resolved, 1, length);
            }
            if (resolved == day) {
                return true;
            }
        }
        return false;
    }

    private boolean weekday(LocalDate day) {
        if (by.days().isEmpty()) {
            return true;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        for (OrdinalDay wanted : by.days()) {
            if (wanted.day() == weekday && (wanted.ordinal() == 0 || ordinal(day, wanted.ordinal()))) {
                return true;
            }
        }
        return false;
    }

    private boolean ordinal(LocalDate day, int wanted) {
        int position = ordinalsOfYear ? day.getDayOfYear() : day.getDayOfMonth();
        int length = ordinalsOfYear ? day.lengthOfYear() : day.lengthOfMonth();
        return wanted > 0
                ? (position - 1) / DAYS_OF_WEEK + 1 == wanted
                : (length - position) / DAYS_OF_WEEK + 1 == -wanted;
    }

    List<Integer> weekNumbers() {
        return by.weekNumbers();
    }

    /** The first day of week 1 of a week-based year: the first week with four days or more of the year (RFC 5545). */
    static LocalDate firstWeek(int year, DayOfWeek weekStart) {
        LocalDate fourth = LocalDate.of(year, 1, 4);
        int back = Math.floorMod(fourth.getDayOfWeek().getValue() - weekStart.getValue(), DAYS_OF_WEEK);
        return fourth.minusDays(back);
    }

    static int weeksOf(int year, DayOfWeek weekStart) {
        return (int) ChronoUnit.WEEKS.between(firstWeek(year, weekStart), firstWeek(year + 1, weekStart));
    }
}
