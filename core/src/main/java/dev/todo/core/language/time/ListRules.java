package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.MONTHDAYLIST;
import static dev.todo.core.language.time.Kind.MONTHLIST;
import static dev.todo.core.language.time.Kind.NTHS;
import static dev.todo.core.language.time.Kind.WEEKDAYLIST;
import static dev.todo.core.language.time.Kind.WEEKDAYSLIST;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists: Monday, Wednesday and Friday; the 1st and the 15th; first and third; March and October. */
final class ListRules implements Rules {

    private static final String AND = ",|and|&|/|+|or";

    @Override
    public void addTo(Grammar g) {
        weekdays(g);
        plurals(g);
        numbers(g);
        months(g);
    }

    private static void weekdays(Grammar g) {
        g.rule(WEEKDAYLIST, "WEEKDAY", a -> Set.of(a.weekday(0)));
        g.rule(-7, WEEKDAYLIST, "WEEKDAYLIST " + AND + " WEEKDAY", a -> plus(a.weekdays(0), a.weekday(1)));
        g.rule(-5, WEEKDAYLIST, "WEEKDAYLIST , and|or|& WEEKDAY", a -> plus(a.weekdays(0), a.weekday(1)));
        g.rule(WEEKDAYLIST, "WEEKDAYLIST and|or on WEEKDAY", a -> plus(a.weekdays(0), a.weekday(1)));
        g.rule(2, WEEKDAYLIST, "WEEKDAYLIST WEEKDAY", a -> plus(a.weekdays(0), a.weekday(1)));
        g.rule(-14, WEEKDAYLIST, "WEEKDAY WEEKDAY WEEKDAY", a -> three(a));
        g.rule(-14, WEEKDAYLIST, "WEEKDAY WEEKDAY and|&|, WEEKDAY", a -> three(a));
        g.rule(
                -3,
                WEEKDAYLIST,
                "from? WEEKDAY to|-|through|thru|until|till WEEKDAY",
                a -> range(a.weekday(0), a.weekday(1)));
    }

    private static void plurals(Grammar g) {
        g.rule(1, WEEKDAYSLIST, "WEEKDAYS", a -> Set.of(a.weekday(0)));
        g.rule(WEEKDAYSLIST, "WEEKDAYSLIST " + AND + " WEEKDAYS|WEEKDAY", a -> plus(a.weekdays(0), a.weekday(1)));
        g.rule(WEEKDAYSLIST, "WEEKDAYLIST " + AND + " WEEKDAYS", a -> plus(a.weekdays(0), a.weekday(1)));
        g.rule(WEEKDAYSLIST, "WEEKDAYSLIST , and|or|& WEEKDAYS|WEEKDAY", a -> plus(a.weekdays(0), a.weekday(1)));
        g.rule(WEEKDAYSLIST, "WEEKDAYLIST , and|or|& WEEKDAYS", a -> plus(a.weekdays(0), a.weekday(1)));
        g.rule(1, WEEKDAYSLIST, "WEEKDAYSLIST WEEKDAYS", a -> plus(a.weekdays(0), a.weekday(1)));
        g.rule(WEEKDAYSLIST, "WEEKDAYSLIST and on WEEKDAYS", a -> plus(a.weekdays(0), a.weekday(1)));
        g.rule(WEEKDAYSLIST, "WEEKDAYS|WEEKDAY to|-|through|thru WEEKDAYS", a -> range(a.weekday(0), a.weekday(1)));
        g.rule(WEEKDAYSLIST, "WEEKDAYS to|-|through|thru WEEKDAY", a -> range(a.weekday(0), a.weekday(1)));
    }

    private static @Nullable Set<DayOfWeek> three(Args a) {
        Set<DayOfWeek> two = plus(Set.of(a.weekday(0)), a.weekday(1));
        return two == null ? null : plus(two, a.weekday(2));
    }

    private static @Nullable Set<DayOfWeek> plus(Set<DayOfWeek> days, DayOfWeek day) {
        if (days.contains(day)) {
            return null;
        }
        Set<DayOfWeek> all = EnumSet.copyOf(days);
        all.add(day);
        return Set.copyOf(all);
    }

    private static @Nullable Set<DayOfWeek> range(DayOfWeek from, DayOfWeek to) {
        if (from == to) {
            return null;
        }
        Set<DayOfWeek> days = EnumSet.of(from);
        for (DayOfWeek day = from; day != to; ) {
            day = day.plus(1);
            days.add(day);
        }
        return Set.copyOf(days);
    }

    private static void numbers(Grammar g) {
        g.rule(MONTHDAYLIST, "ORD", a -> monthDays(List.of(), a.number(0)));
        g.rule(MONTHDAYLIST, "MONTHDAYLIST " + AND + " the? ORD", a -> monthDays(a.numbers(0), a.number(1)));
        g.rule(MONTHDAYLIST, "MONTHDAYLIST , and the? ORD", a -> monthDays(a.numbers(0), a.number(1)));
        g.rule(MONTHDAYLIST, "MONTHDAYLIST and on the ORD", a -> monthDays(a.numbers(0), a.number(1)));
        g.rule(MONTHDAYLIST, "MONTHDAYLIST and|& the? last day?", a -> monthDays(a.numbers(0), -1));
        g.rule(NTHS, "NTH", a -> position(List.of(), a.number(0)));
        g.rule(NTHS, "NTHS " + AND + " the? NTH", a -> position(a.numbers(0), a.number(1)));
        g.rule(NTHS, "NTHS , and the? NTH", a -> position(a.numbers(0), a.number(1)));
    }

    private static @Nullable List<Integer> monthDays(List<Integer> days, int day) {
        return day > 31 || day == 0 || days.contains(day) ? null : plus(days, day);
    }

    private static @Nullable List<Integer> position(List<Integer> positions, int n) {
        return n > 5 || n < -5 || n == 0 || positions.contains(n) ? null : plus(positions, n);
    }

    private static List<Integer> plus(List<Integer> list, int number) {
        List<Integer> all = new ArrayList<>(list);
        all.add(number);
        return List.copyOf(all);
    }

    private static void months(Grammar g) {
        g.rule(MONTHLIST, "MONTH", a -> List.of(a.number(0)));
        g.rule(MONTHLIST, "MONTHLIST " + AND + " MONTH", a -> month(a.numbers(0), a.number(1)));
        g.rule(MONTHLIST, "MONTHLIST , and MONTH", a -> month(a.numbers(0), a.number(1)));
        g.rule(MONTHLIST, "from? MONTH to|-|through|thru MONTH", a -> months(a.number(0), a.number(1)));
    }

    private static @Nullable List<Integer> month(List<Integer> months, int month) {
        return months.contains(month) ? null : plus(months, month);
    }

    private static @Nullable List<Integer> months(int from, int to) {
        if (from == to) {
            return null;
        }
        List<Integer> months = new ArrayList<>(List.of(from));
        for (int month = from; month != to; ) {
            month = month % 12 + 1;
            months.add(month);
        }
        return List.copyOf(months);
    }
}
