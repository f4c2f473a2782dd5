package dev.todo.core.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days, weeks, months and years. */
final class CalendarPeriods implements Periods {

    private static final int DAYS_OF_WEEK = 7;

    private final Frequency frequency;
    private final int interval;
    private final DayOfWeek weekStart;
    private final DayFilter filter;
    private final int[] secondsOfDay;
    private final List<Integer> setPositions;
    /** The first day of period 0; for week numbers, 1 January of the year that the start's week belongs to. */
    private final LocalDate origin;

    CalendarPeriods(RecurrenceRule rule, LocalDateTime start, DayFilter filter) {
        ByParts by = rule.by();
        this.frequency = rule.frequency();
        this.interval = rule.interval();
        this.weekStart = rule.weekStart();
        this.filter = filter;
        this.setPositions = by.setPositions();
        this.secondsOfDay = Period.seconds(
                by.hours().isEmpty() ? List.of(start.getHour()) : by.hours(),
                by.minutes().isEmpty() ? List.of(start.getMinute()) : by.minutes(),
                by.seconds().isEmpty() ? List.of(start.getSecond()) : by.seconds());
        this.origin = origin(start.toLocalDate());
    }

    private LocalDate origin(LocalDate start) {
        return switch (frequency) {
            case WEEKLY -> weekOf(start);
            case MONTHLY -> start.withDayOfMonth(1);
            case YEARLY -> LocalDate.of(filter.weekNumbers().isEmpty() ? start.getYear() : weekYear(start), 1, 1);
            default -> start;
        };
    }

    private LocalDate weekOf(LocalDate day) {
        return day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - weekStart.getValue(), DAYS_OF_WEEK));
    }

    private int weekYear(LocalDate day) {
        int year = day.getYear();
        if (day.isBefore(DayFilter.firstWeek(year, weekStart))) {
            return year - 1;
        }
        return day.isBefore(DayFilter.firstWeek(year + 1, weekStart)) ? year : year + 1;
    }

    @Override
    public long indexFor(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        long periods = switch (frequency) {
            case WEEKLY -> ChronoUnit.WEEKS.between(origin, weekOf(day));
            case MONTHLY -> ChronoUnit.MONTHS.between(origin, day.withDayOfMonth(1));
            // A week's year may begin some days before its 1 January: look one year further back.
            case YEARLY ->
                day.getYear() - origin.getYear() - (filter.weekNumbers().isEmpty() ? 0L : 1L);
            default -> ChronoUnit.DAYS.between(origin, day);
        };
        return Math.max(0, Math.ceilDiv(periods, interval));
    }

    @Override
    public long next(long index) {
        return index + 1;
    }

    @Override
    public LocalDateTime begin(long index) {
        LocalDate first = first(index);
        boolean weeks = frequency == Frequency.YEARLY && !filter.weekNumbers().isEmpty();
        return (weeks ? first.minusDays(DAYS_OF_WEEK) : first).atStartOfDay();
    }

    private LocalDate first(long index) {
        long steps = index * interval;
        return switch (frequency) {
            case WEEKLY -> origin.plusWeeks(steps);
            case MONTHLY -> origin.plusMonths(steps);
            case YEARLY -> origin.plusYears(steps);
            default -> origin.plusDays(steps);
        };
    }

    @Override
    public Period get(long index) {
        return Period.of(days(first(index)), secondsOfDay, setPositions);
    }

    private List<LocalDate> days(LocalDate first) {
        List<LocalDate> days = new ArrayList<>();
        switch (frequency) {
            case WEEKLY -> add(days, first, DAYS_OF_WEEK);
            case MONTHLY -> addMonth(days, YearMonth.from(first));
            case YEARLY -> addYear(days, first.getYear());
            default -> add(days, first, 1);
        }
        return days;
    }

    private void addYear(List<LocalDate> days, int year) {
        if (filter.weekNumbers().isEmpty()) {
            for (int month = 1; month <= 12; month++) {
                addMonth(days, YearMonth.of(year, month));
            }
            return;
        }
        LocalDate first = DayFilter.firstWeek(year, weekStart);
        int weeks = DayFilter.weeksOf(year, weekStart);
        filter.weekNumbers().stream()
                .mapToInt(week -> week > 0 ? week : weeks + 1 + week)
                .filter(week -> week >= 1 && week <= weeks)
                .sorted()
                .distinct()
                .forEach(week -> add(days, first.plusWeeks(week - 1L), DAYS_OF_WEEK));
    }

    private void addMonth(List<LocalDate> days, YearMonth month) {
        if (filter.month(month.getMonthValue())) {
            add(days, month.atDay(1), month.lengthOfMonth());
        }
    }

    private void add(List<LocalDate> days, LocalDate first, int length) {
        for (int i = 0; i < length; i++) {
            LocalDate day = first.plusDays(i);
            if (filter.test(day)) {
                days.add(day);
            }
        }
    }
}
