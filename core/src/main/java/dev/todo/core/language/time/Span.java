package dev.todo.core.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A week, month, quarter or year, known or named without its year. */
sealed interface Span {

    Grain grain();

    /** Where it begins in {@code year}; a known one begins where it does. */
    LocalDate in(int year);

    /** Whether it comes again every year. */
    boolean floating();

    /** Where the first one begins that does not begin before {@code from}. */
    default LocalDate first(LocalDate from) {
        LocalDate start = in(from.getYear());
        return floating() && start.isBefore(from) ? in(from.getYear() + 1) : start;
    }

    /** The day after the one that begins at {@code start}. */
    default LocalDate end(LocalDate start) {
        return switch (grain()) {
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
            default -> start.plusDays(1);
        };
    }

    /** One span, known. */
    record Known(LocalDate start, Grain grain) implements Span {
        @Override
        public LocalDate in(int year) {
            return start;
        }

        @Override
        public boolean floating() {
            return false;
        }
    }

    /** A month of every year. */
    record MonthOfYear(int month) implements Span {
        @Override
        public Grain grain() {
            return Grain.MONTH;
        }

        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1);
        }

        @Override
        public boolean floating() {
            return true;
        }
    }

    /** A quarter of every year. */
    record QuarterOfYear(int quarter) implements Span {
        @Override
        public Grain grain() {
            return Grain.QUARTER;
        }

        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, 3 * quarter - 2, 1);
        }

        @Override
        public boolean floating() {
            return true;
        }
    }

    /** A week by its ISO 8601 number. */
    record WeekOfYear(int week) implements Span {
        @Override
        public Grain grain() {
            return Grain.WEEK;
        }

        @Override
        public LocalDate in(int year) {
            LocalDate inYear = LocalDate.of(year, 1, 4);
            long last = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).getMaximum();
            return inYear.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(Math.min(week, last) - 1);
        }

        @Override
        public boolean floating() {
            return true;
        }
    }

    /** The span of {@code unit} that holds {@code date}. */
    static Known holding(LocalDate date, Unit unit, DayOfWeek weekStart) {
        return switch (unit) {
            case WEEK -> new Known(date.with(TemporalAdjusters.previousOrSame(weekStart)), Grain.WEEK);
            case MONTH -> new Known(date.withDayOfMonth(1), Grain.MONTH);
            case QUARTER ->
                new Known(LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1), Grain.QUARTER);
            case YEAR -> new Known(date.withDayOfYear(1), Grain.YEAR);
            default -> new Known(date, Grain.DAY);
        };
    }

    /** The same span {@code steps} spans later. */
    static Known moved(Known span, int steps) {
        LocalDate start = span.start();
        return new Known(
                switch (span.grain()) {
                    case WEEK -> start.plusWeeks(steps);
                    case MONTH -> start.plusMonths(steps);
                    case QUARTER -> start.plusMonths(3L * steps);
                    case YEAR -> start.plusYears(steps);
                    default -> start.plusDays(steps);
                },
                span.grain());
    }
}
