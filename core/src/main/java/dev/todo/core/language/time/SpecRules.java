package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.NTHSPEC;
import static dev.todo.core.language.time.Kind.ONSPEC;
import static dev.todo.core.language.time.Kind.SPEC;

import dev.todo.core.recurrence.Frequency;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days a rule falls on: Tuesdays, the 1st and 15th, the last working day, 5 May, in March. */
final class SpecRules implements Rules {

    @Override
    public void addTo(Grammar g) {
        specs(g);
        dates(g);
        counted(g);
        led(g);
    }

    private static void specs(Grammar g) {
        g.rule(SPEC, "WEEKDAYLIST", a -> Cycle.onWeekdays(a.weekdays(0)));
        g.rule(SPEC, "WEEKDAYSLIST", a -> Cycle.onWeekdays(a.weekdays(0)));
        g.rule(SPEC, "weekdays|workdays", a -> Cycle.onWeekdays(Cycle.WORKDAYS));
        g.rule(SPEC, "working|business|work|week days", a -> Cycle.onWeekdays(Cycle.WORKDAYS));
        g.rule(SPEC, "weekend day|days", a -> Cycle.onWeekdays(Cycle.WEEKEND));
        g.rule(SPEC, "weekends|weekend", a -> Cycle.onWeekdays(Cycle.WEEKEND));
        g.rule(SPEC, "weekdays and|& WEEKDAYLIST|WEEKDAYSLIST", a -> workdaysAnd(a.weekdays(0)));
        g.rule(SPEC, "the? MONTHDAYLIST", a -> Cycle.onMonthDays(a.numbers(0)));
        g.rule(1, SPEC, "day|days NUM", a -> day(a.number(0)));
        g.rule(SPEC, "HOLIDAY", a -> holiday((Holiday) a.get(0)));
        g.rule(
                SPEC,
                "WEEKDAY the? ORD",
                a -> a.number(1) > 31
                        ? null
                        : Cycle.onWeekdays(Set.of(a.weekday(0)))
                                .within(Frequency.MONTHLY)
                                .withMonthDays(List.of(a.number(1))));
    }

    private static @Nullable Cycle day(int day) {
        return day >= 1 && day <= 31 ? Cycle.onMonthDays(List.of(day)) : null;
    }

    private static Cycle workdaysAnd(Set<DayOfWeek> days) {
        Set<DayOfWeek> all = EnumSet.copyOf(days);
        all.addAll(Cycle.WORKDAYS);
        return Cycle.onWeekdays(all);
    }

    /** Days that move with Easter fit no rule of RFC 5545. */
    private static Cycle holiday(Holiday holiday) {
        return switch (holiday.feast()) {
            case Feast.OnDate date -> Cycle.onDates(List.of(date.month()), List.of(date.day()));
            case Feast.OnLeapDay leap -> Cycle.onDates(List.of(2), List.of(29));
            case Feast.OnWeekday nth ->
                nth.plusDays() != 0
                        ? Cycle.unclear()
                        : Cycle.onWeekdayOfMonth(List.of(nth.n()), Set.of(nth.weekday()))
                                .within(Frequency.YEARLY)
                                .withMonths(List.of(nth.month()));
            case Feast.FromEaster easter -> Cycle.unclear();
        };
    }

    private static void dates(Grammar g) {
        g.rule(-2, SPEC, "MONTHLIST the? MONTHDAYLIST", a -> dates(a.numbers(0), a.numbers(1)));
        g.rule(-2, SPEC, "MONTHLIST the? NUM", a -> dates(a.numbers(0), List.of(a.number(1))));
        g.rule(-2, SPEC, "the? MONTHDAYLIST of? MONTHLIST", a -> dates(a.numbers(1), a.numbers(0)));
        g.rule(-2, SPEC, "the? NUM of? MONTHLIST", a -> dates(a.numbers(1), List.of(a.number(0))));
        g.rule(SPEC, "the? NUM and|, NUM of? MONTHLIST", a -> dates(a.numbers(2), List.of(a.number(0), a.number(1))));
        g.rule(
                1,
                SPEC,
                "DATE",
                a -> a.day(0) instanceof Day.OfYear date ? dates(List.of(date.month()), List.of(date.day())) : null);
        g.rule(-1, SPEC, "DATE ,|and|& ON", a -> together(a.day(0), a.when(1)));
        g.rule(SPEC, "MONTHLIST", a -> Cycle.every(1, Frequency.YEARLY).withMonths(a.numbers(0)));
    }

    private static @Nullable Cycle dates(List<Integer> months, List<Integer> days) {
        boolean possible = days.stream()
                .allMatch(day -> day >= 1
                        && day <= 31
                        && months.stream()
                                .allMatch(month -> day <= Month.of(month).maxLength()));
        return possible ? Cycle.onDates(months, days) : null;
    }

    /** "1 January and 1 July": one rule when the day or the month is the same. */
    private static @Nullable Cycle together(Day first, When second) {
        if (!(first instanceof Day.OfYear one) || !(second.day() instanceof Day.OfYear two) || second.timed()) {
            return null;
        }
        if (one.day() == two.day()) {
            return dates(List.of(one.month(), two.month()), List.of(one.day()));
        }
        return one.month() == two.month() ? dates(List.of(one.month()), List.of(one.day(), two.day())) : null;
    }

    private static void counted(Grammar g) {
        g.rule(NTHSPEC, "the? NTHS WEEKDAYLIST", a -> Cycle.onWeekdayOfMonth(a.numbers(0), a.weekdays(1)));
        g.rule(NTHSPEC, "the? NTHS WEEKDAYS", a -> Cycle.onWeekdayOfMonth(a.numbers(0), Set.of(a.weekday(1))));
        g.rule(NTHSPEC, "the? NTH UNIT", a -> nth(a.number(0), a.unit(1)));
        g.rule(NTHSPEC, "the? NTH weekday|workday", a -> nth(a.number(0), Unit.WORKDAY));
        g.rule(-1, NTHSPEC, "NTHSPEC of|in MONTHLIST", a -> yearly(a));
    }

    private static @Nullable Cycle nth(int n, Unit unit) {
        return switch (unit) {
            case DAY -> Cycle.onMonthDays(List.of(n));
            case WORKDAY -> Cycle.onWorkdayOfMonth(n);
            case WEEKEND -> Cycle.onWeekdayOfMonth(List.of(n), Set.of(DayOfWeek.SATURDAY));
            default -> null;
        };
    }

    private static @Nullable Cycle yearly(Args a) {
        Cycle spec = a.cycle(0);
        return spec.months().isEmpty() && spec.frequency() == Frequency.MONTHLY
                ? spec.within(Frequency.YEARLY).withMonths(a.numbers(1))
                : null;
    }

    private static void led(Grammar g) {
        g.rule(-1, ONSPEC, "on SPEC|NTHSPEC", a -> months(a.cycle(0)) ? null : a.cycle(0));
        g.rule(ONSPEC, "SPEC|NTHSPEC", a -> months(a.cycle(0)) ? null : a.cycle(0));
        g.rule(
                -1,
                ONSPEC,
                "in|during MONTHLIST",
                a -> Cycle.every(1, Frequency.YEARLY).withMonths(a.numbers(0)));
    }

    private static boolean months(Cycle spec) {
        return spec.onlyMonths();
    }
}
