package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.DATE;
import static dev.todo.core.language.time.Kind.DAY;

import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Calendar dates: months in words, ordinals, weekdays beside a date, holidays. */
final class DateRules implements Rules {

    @Override
    public void addTo(Grammar g) {
        g.rule(-3, DATE, "MONTH the? NUM|ORD", a -> date(a.number(0), a.number(1)));
        g.rule(-3, DATE, "the? NUM|ORD of? MONTH", a -> date(a.number(1), a.number(0)));
        g.rule(-3, DATE, "the? NUM|ORD - MONTH", a -> date(a.number(1), a.number(0)));
        g.rule(-3, DATE, "the? ORD day of MONTH", a -> date(a.number(1), a.number(0)));
        g.rule(-3, DATE, "NUM - MONTH - YEAR", a -> date(a.number(1), a.number(0), a.number(2)));
        g.rule(-3, DATE, "NUM - MONTH - NUM", a -> shortYear(a.number(1), a.number(0), a.number(2)));
        g.rule(-3, DATE, "MONTH - NUM - YEAR", a -> date(a.number(0), a.number(1), a.number(2)));
        g.rule(-3, DATE, "MONTH - NUM - NUM", a -> shortYear(a.number(0), a.number(1), a.number(2)));
        g.rule(-2, DATE, "NUM MONTH NUM", a -> comingYear(a));
        g.rule(-3, DATE, "MONTH the? NUM|ORD ,|of? YEAR", a -> date(a.number(0), a.number(1), a.number(2)));
        g.rule(-3, DATE, "the? NUM|ORD of? MONTH ,|of|in? YEAR", a -> date(a.number(1), a.number(0), a.number(2)));
        g.rule(-3, DATE, "YEAR MONTH NUM|ORD", a -> date(a.number(1), a.number(2), a.number(0)));
        g.rule(-2, DATE, "MONTH the? NUM|ORD next year", a -> date(a.number(0), a.number(1), nextYear(a)));
        g.rule(-2, DATE, "the? NUM|ORD of? MONTH next year", a -> date(a.number(1), a.number(0), nextYear(a)));

        g.rule(DAY, "DATE", a -> a.day(0));
        g.rule(-2, DAY, "WEEKDAY ,|the? DATE", a -> new Day.Checked(a.day(1), a.weekday(0)));
        g.rule(-2, DAY, "WEEKDAY , the DATE", a -> new Day.Checked(a.day(1), a.weekday(0)));
        g.rule(-2, DAY, "DATE ,? WEEKDAY", a -> new Day.Checked(a.day(0), a.weekday(1)));
        g.rule(-2, DAY, "DATE ( WEEKDAY )", a -> new Day.Checked(a.day(0), a.weekday(1)));
        g.rule(-2, DAY, "WEEKDAY ,? the? ORD", a -> checked(a));
        g.rule(1, DAY, "the ORD", a -> ofMonth(a.number(0)));
        g.rule(5, DAY, "ORD", a -> ofMonth(a.number(0)));

        for (Holiday holiday : Holiday.values()) {
            g.rule(3, Kind.HOLIDAY, holiday.pattern(), a -> holiday);
        }
        g.rule(DAY, "HOLIDAY", a -> new Day.OnHoliday((Holiday) a.get(0)));
        g.rule(-3, DAY, "HOLIDAY ,|of|in? YEAR", a -> inYear(a, a.number(1)));
        g.rule(-3, DAY, "HOLIDAY next year", a -> inYear(a, nextYear(a)));
        g.rule(-3, DAY, "this|the|next|coming HOLIDAY", a -> new Day.OnHoliday((Holiday) a.get(0)));
        g.rule(-3, DAY, "last HOLIDAY", a -> lastHoliday(a));
    }

    private static int nextYear(Args a) {
        return a.today().getYear() + 1;
    }

    private static Day inYear(Args a, int year) {
        return new Day.Known(((Holiday) a.get(0)).in(year));
    }

    private static Day lastHoliday(Args a) {
        Holiday holiday = (Holiday) a.get(0);
        int year = a.today().getYear();
        return new Day.Known(holiday.in(year).isBefore(a.today()) ? holiday.in(year) : holiday.in(year - 1));
    }

    /** A day no month has is a number of something else; a day this month never has is a mistake to ask about. */
    static @Nullable Day date(int month, int day) {
        if (day < 1 || day > 31) {
            return null;
        }
        return day > Month.of(month).maxLength() ? new Day.Impossible() : new Day.OfYear(month, day);
    }

    static @Nullable Day date(int month, int day, int year) {
        if (day < 1 || day > 31) {
            return null;
        }
        YearMonth of = YearMonth.of(year, month);
        return of.isValidDay(day) ? new Day.Known(of.atDay(day)) : new Day.Impossible();
    }

    private static @Nullable Day shortYear(int month, int day, int year) {
        return year < 100 ? date(month, day, Year.of(2000 + year).getValue()) : null;
    }

    /** "11 Dec 26": a year only when it lies ahead. */
    private static @Nullable Day comingYear(Args a) {
        int ahead = 2000 + a.number(2) - a.today().getYear();
        return ahead >= 0 && ahead <= 20 ? shortYear(a.number(1), a.number(0), a.number(2)) : null;
    }

    private static @Nullable Day ofMonth(int day) {
        return day >= 1 && day <= 31 ? new Day.OfMonth(day) : null;
    }

    private static @Nullable Day checked(Args a) {
        Day day = ofMonth(a.number(1));
        return day == null ? null : new Day.Checked(day, a.weekday(0));
    }

    /** A date in eight digits, 20261224. */
    static @Nullable Day date(int digits) {
        int year = digits / 10_000;
        int month = digits / 100 % 100;
        return year < 1900 || year > 2199 || month < 1 || month > 12 ? null : date(month, digits % 100, year);
    }

    /** Two numbers as a date; the order is as said, unless only the other one makes a date. */
    static @Nullable Day ordered(int first, int second, DateOrder order) {
        boolean dayFirst = dayFirst(first, second, order);
        int month = dayFirst ? second : first;
        return month < 1 || month > 12 ? null : date(month, dayFirst ? first : second);
    }

    /** As {@link #ordered(int, int, DateOrder)}, with a year; 0 is no year. */
    static @Nullable Day ordered(int first, int second, int year, DateOrder order) {
        boolean dayFirst = dayFirst(first, second, order);
        int month = dayFirst ? second : first;
        return year < 1 || month < 1 || month > 12 ? null : date(month, dayFirst ? first : second, year);
    }

    private static boolean dayFirst(int first, int second, DateOrder order) {
        return first > 12 || (second <= 12 && order == DateOrder.DMY);
    }
}
