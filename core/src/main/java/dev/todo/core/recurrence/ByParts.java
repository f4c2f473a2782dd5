package dev.todo.core.recurrence;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The {@code BYxxx} parts of a rule. Each list is without duplicates and in canonical order: values counted from the
 * start first, then those counted from the end; weekdays from Monday on. An empty list means the part is absent.
 *
 * @param months {@code BYMONTH}, 1 to 12
 * @param weekNumbers {@code BYWEEKNO}, ±1 to ±53
 * @param yearDays {@code BYYEARDAY}, ±1 to ±366
 * @param monthDays {@code BYMONTHDAY}, ±1 to ±31
 * @param days {@code BYDAY}
 * @param hours {@code BYHOUR}, 0 to 23
 * @param minutes {@code BYMINUTE}, 0 to 59
 * @param seconds {@code BYSECOND}, 0 to 59 (a leap second counts as 59, RFC 5545 §3.3.10)
 * @param setPositions {@code BYSETPOS}, ±1 to ±366
 */
public record ByParts(
        List<Integer> months,
        List<Integer> weekNumbers,
        List<Integer> yearDays,
        List<Integer> monthDays,
        List<OrdinalDay> days,
        List<Integer> hours,
        List<Integer> minutes,
        List<Integer> seconds,
        List<Integer> setPositions) {

    private static final Comparator<Integer> FROM_START_FIRST =
            Comparator.<Integer, Boolean>comparing(value -> value < 0).thenComparing(Comparator.naturalOrder());

    /** No part at all. */
    public static final ByParts NONE = new ByParts(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Sorts each part and drops duplicates. */
    public ByParts {
        months = sorted(months);
        weekNumbers = sorted(weekNumbers);
        yearDays = sorted(yearDays);
        monthDays = sorted(monthDays);
        days = days.stream()
                .distinct()
                .sorted(Comparator.comparing(OrdinalDay::ordinal, FROM_START_FIRST)
                        .thenComparing(OrdinalDay::day))
                .toList();
        hours = sorted(hours);
        minutes = sorted(minutes);
        seconds = sorted(
                seconds.stream().map(second -> second == 60 ? 59 : second).toList());
        setPositions = sorted(setPositions);
    }

    private static List<Integer> sorted(Collection<Integer> values) {
        return values.stream().distinct().sorted(FROM_START_FIRST).toList();
    }

    /** Whether a part chooses days: month, week, day of the year, day of the month or weekday. */
    public boolean chooseDays() {
        return !(months.isEmpty()
                && weekNumbers.isEmpty()
                && yearDays.isEmpty()
                && monthDays.isEmpty()
                && days.isEmpty());
    }

    /** Whether a part chooses among the days of a month: by number or by weekday. */
    boolean chooseDaysOfMonth() {
        return !(monthDays.isEmpty() && days.isEmpty());
    }

    /** Whether a part chooses times of day: hours, minutes or seconds. */
    public boolean chooseTimes() {
        return !(hours.isEmpty() && minutes.isEmpty() && seconds.isEmpty());
    }

    /** Whether there is no part at all. */
    public boolean none() {
        return !chooseDays() && !chooseTimes() && setPositions.isEmpty();
    }

    ByParts withMonths(List<Integer> other) {
        return new ByParts(other, weekNumbers, yearDays, monthDays, days, hours, minutes, seconds, setPositions);
    }

    ByParts withMonthDays(List<Integer> other) {
        return new ByParts(months, weekNumbers, yearDays, other, days, hours, minutes, seconds, setPositions);
    }

    ByParts withDays(List<OrdinalDay> other) {
        return new ByParts(months, weekNumbers, yearDays, monthDays, other, hours, minutes, seconds, setPositions);
    }

    ByParts withoutTimes() {
        return new ByParts(
                months,
                weekNumbers,
                yearDays,
                monthDays,
                days,
                List.of(),
                List.of(),
                List.of(),
                chooseDays() ? setPositions : List.of());
    }
}
