package dev.todo.core.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A calendar day as said: known, or one that comes again and is only fixed by where one looks from. */
sealed interface Day {

    /** How many years ahead a day is looked for; 29 February may be eight years off. */
    int HORIZON = 9;

    /** The first such day on or after {@code from}; a known day whatever {@code from} is; {@code null}: there is none. */
    @Nullable
    LocalDate first(LocalDate from);

    /** Whether it comes again. */
    default boolean floating() {
        return true;
    }

    /** The day meant by someone who speaks on {@code today}. */
    default @Nullable LocalDate saidOn(LocalDate today) {
        return first(today);
    }

    /** One day, known. */
    record Known(LocalDate date) implements Day {
        @Override
        public LocalDate first(LocalDate from) {
            return date;
        }

        @Override
        public boolean floating() {
            return false;
        }
    }

    /** A weekend, told by its Saturday. */
    record Weekend(LocalDate saturday) implements Day {
        @Override
        public LocalDate first(LocalDate from) {
            return saturday;
        }

        @Override
        public boolean floating() {
            return false;
        }

        LocalDate sunday() {
            return saturday.plusDays(1);
        }
    }

    /** A day of every week. Said on that day it is the one in a week. */
    record OfWeek(DayOfWeek weekday) implements Day {
        @Override
        public LocalDate first(LocalDate from) {
            return from.with(TemporalAdjusters.nextOrSame(weekday));
        }

        @Override
        public LocalDate saidOn(LocalDate today) {
            return today.with(TemporalAdjusters.next(weekday));
        }
    }

    /** A day of every month; months without it are passed over. */
    record OfMonth(int day) implements Day {
        @Override
        public LocalDate first(LocalDate from) {
            YearMonth month = YearMonth.from(from);
            while (!month.isValidDay(day) || month.atDay(day).isBefore(from)) {
                month = month.plusMonths(1);
            }
            return month.atDay(day);
        }
    }

    /** A date of every year; 29 February is in leap years only. */
    record OfYear(int month, int day) implements Day {
        @Override
        public LocalDate first(LocalDate from) {
            int year = from.getYear();
            while (!YearMonth.of(year, month).isValidDay(day)
                    || LocalDate.of(year, month, day).isBefore(from)) {
                year++;
            }
            return LocalDate.of(year, month, day);
        }
    }

    /** A holiday. */
    record OnHoliday(Holiday holiday) implements Day {
        @Override
        public LocalDate first(LocalDate from) {
            LocalDate day = holiday.in(from.getYear());
            return day.isBefore(from) ? holiday.in(from.getYear() + 1) : day;
        }
    }

    /** A day chosen within a span. */
    record Within(Span span, Pick pick) implements Day {
        @Override
        public @Nullable LocalDate first(LocalDate from) {
            if (!span.floating()) {
                LocalDate start = span.in(0);
                return pick.in(start, span.end(start));
            }
            for (int year = from.getYear() - 1; year < from.getYear() + HORIZON; year++) {
                LocalDate start = span.in(year);
                LocalDate day = pick.in(start, span.end(start));
                if (day != null && !day.isBefore(from)) {
                    return day;
                }
            }
            return null;
        }

        @Override
        public boolean floating() {
            return span.floating();
        }
    }

    /** So long before or after another day. */
    record Moved(Day base, Length length, int sign) implements Day {
        @Override
        public @Nullable LocalDate first(LocalDate from) {
            LocalDate look = length.from(from, -sign).minusDays(4);
            for (int tries = 0; tries < HORIZON; tries++) {
                LocalDate day = base.first(look);
                if (day == null) {
                    return null;
                }
                LocalDate moved = length.from(day, sign);
                if (!base.floating() || !moved.isBefore(from)) {
                    return moved;
                }
                look = day.plusDays(1);
            }
            return null;
        }

        @Override
        public @Nullable LocalDate saidOn(LocalDate today) {
            LocalDate day = base.saidOn(today);
            if (day == null) {
                return null;
            }
            LocalDate moved = length.from(day, sign);
            return base.floating() && moved.isBefore(today) ? first(today) : moved;
        }

        @Override
        public boolean floating() {
            return base.floating();
        }
    }

    /** The weekday next before or after another day. */
    record Beside(Day base, DayOfWeek weekday, int sign) implements Day {
        @Override
        public @Nullable LocalDate first(LocalDate from) {
            LocalDate look = from.minusDays(sign > 0 ? 7 : 0);
            for (int tries = 0; tries < HORIZON; tries++) {
                LocalDate day = base.first(look);
                if (day == null) {
                    return null;
                }
                LocalDate beside =
                        day.with(sign > 0 ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday));
                if (!base.floating() || !beside.isBefore(from)) {
                    return beside;
                }
                look = day.plusDays(1);
            }
            return null;
        }

        @Override
        public boolean floating() {
            return base.floating();
        }
    }

    /** A date said together with its weekday, which must agree: Friday the 13th waits for a month where it does. */
    record Checked(Day base, DayOfWeek weekday) implements Day {
        @Override
        public @Nullable LocalDate first(LocalDate from) {
            LocalDate look = from;
            for (int tries = base instanceof OfMonth ? 15 : 1; tries > 0; tries--) {
                LocalDate day = base.first(look);
                if (day == null || day.getDayOfWeek() == weekday) {
                    return day;
                }
                look = day.plusDays(1);
            }
            return null;
        }

        @Override
        public boolean floating() {
            return base.floating();
        }
    }

    /** A day that does not exist, such as 31 February. */
    record Impossible() implements Day {
        @Override
        public @Nullable LocalDate first(LocalDate from) {
            return null;
        }

        @Override
        public boolean floating() {
            return false;
        }
    }
}
