package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.CYCLE;
import static dev.todo.core.language.time.Kind.EVERY;

import dev.todo.core.recurrence.Frequency;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Periods that repeat: every other week, monthly, twice a year, the last Friday of the month. */
final class CycleRules implements Rules {

    @Override
    public void addTo(Grammar g) {
        every(g);
        adverbs(g);
        frequencies(g);
        specs(g);
    }

    private static void every(Grammar g) {
        g.rule(EVERY, "every|each|evry|ev", a -> false);
        g.rule(EVERY, "once every|each", a -> false);
        g.rule(EVERY, "every|each single", a -> false);
        g.rule(EVERY, "on|at|in every|each", a -> false);
        g.rule(EVERY, "every|each|evry|ev !", a -> true);

        g.rule(-2, CYCLE, "EVERY UNIT", a -> completion(a, Cycle.every(1, a.unit(1))));
        g.rule(CYCLE, "EVERY AMOUNT -? UNIT", a -> completion(a, every(Length.of(a.amount(1), a.unit(2)), a)));
        g.rule(CYCLE, "EVERY LENGTH", a -> completion(a, Cycle.every(a.length(1))));
        g.rule(CYCLE, "EVERY UNIT and a half", a -> completion(a, every(Length.of(1.5, a.unit(1)), a)));
        g.rule(CYCLE, "EVERY a few UNIT", a -> Cycle.unclear());
        g.rule(CYCLE, "EVERY few|several UNIT", a -> Cycle.unclear());
        g.rule(CYCLE, "EVERY now and then|again", a -> Cycle.unclear());
        g.rule(CYCLE, "EVERY so often", a -> Cycle.unclear());
        g.rule(CYCLE, "once in a while", a -> Cycle.unclear());
        g.rule(CYCLE, "from time to time", a -> Cycle.unclear());
        g.rule(CYCLE, "EVERY other|alternate|alternating UNIT", a -> completion(a, Cycle.every(2, a.unit(1))));
        g.rule(CYCLE, "EVERY ORD UNIT", a -> completion(a, Cycle.every(a.number(1), a.unit(2))));
        g.rule(-8, CYCLE, "EVERY SPEC", a -> a.cycle(1).ofMonth() ? null : completion(a, a.cycle(1)));
        g.rule(CYCLE, "EVERY MONTHDAYLIST", a -> completion(a, Cycle.onMonthDays(a.numbers(1))));
        g.rule(-8, CYCLE, "EVERY month's NTHSPEC", a -> completion(a, theUnit(a.cycle(1), Unit.MONTH)));
        g.rule(-8, CYCLE, "EVERY quarter's NTHSPEC", a -> completion(a, theUnit(a.cycle(1), Unit.QUARTER)));
        g.rule(
                CYCLE,
                "EVERY the ORD",
                a -> completion(a, a.number(1) <= 31 ? Cycle.onMonthDays(List.of(a.number(1))) : null));
        g.rule(
                -8,
                CYCLE,
                "EVERY other|alternate|2nd|second WEEKDAYLIST|WEEKDAYSLIST",
                a -> completion(a, Cycle.onWeekdays(a.weekdays(1)).times(2)));
        g.rule(-8, CYCLE, "EVERY NTH WEEKDAYLIST", a -> completion(a, nthWeekday(a.number(1), a.weekdays(2))));
        g.rule(
                -8,
                CYCLE,
                "EVERY NUM WEEKDAYS",
                a -> completion(
                        a,
                        a.number(1) < 53
                                ? Cycle.onWeekdays(Set.of(a.weekday(2))).times(Math.max(1, a.number(1)))
                                : null));
        g.rule(-8, CYCLE, "EVERY NTHSPEC", a -> completion(a, monthEnd(a.cycle(1))));
        g.rule(CYCLE, "on? alternate|alternating UNIT", a -> Cycle.every(2, a.unit(0)));
        g.rule(
                CYCLE,
                "on? alternate|alternating WEEKDAYS",
                a -> Cycle.onWeekdays(Set.of(a.weekday(0))).times(2));
        g.rule(2, CYCLE, "all SPEC", a -> a.cycle(0).frequency() == Frequency.WEEKLY ? a.cycle(0) : null);
    }

    private static @Nullable Cycle completion(Args a, @Nullable Cycle cycle) {
        return cycle != null && (Boolean) a.get(0) ? cycle.afterCompletion() : cycle;
    }

    /** A quarter stays a quarter; a weekend the days of it. */
    private static @Nullable Cycle every(@Nullable Length length, Args a) {
        Unit unit = a.get(a.has(1) && a.get(1) instanceof Unit ? 1 : 2) instanceof Unit known ? known : Unit.DAY;
        boolean whole = !(a.get(1) instanceof Unit) && a.amount(1) == Math.floor(a.amount(1));
        if (whole && (unit == Unit.QUARTER || unit == Unit.WEEKEND || unit == Unit.WORKDAY)) {
            return Cycle.every((int) a.amount(1), unit);
        }
        return length == null || length.zero() ? null : Cycle.every(length);
    }

    /** "Every first Monday" is the month's, "every second Monday" every other one. */
    private static @Nullable Cycle nthWeekday(int n, Set<DayOfWeek> weekdays) {
        if (n == 1 || n < 0) {
            return Cycle.onWeekdayOfMonth(List.of(n), weekdays);
        }
        return n <= 52 ? Cycle.onWeekdays(weekdays).times(n) : null;
    }

    /** "Every last day" and "every first working day" are the month's; "every third day" is not. */
    private static @Nullable Cycle monthEnd(Cycle spec) {
        boolean several =
                spec.days().stream().map(day -> day.ordinal()).distinct().count() > 1;
        boolean yearly = spec.frequency() == Frequency.YEARLY;
        boolean workday = spec.position() == 1 || spec.position() < 0;
        boolean lastDay = spec.monthDays().equals(List.of(-1));
        return several || yearly || workday || lastDay ? spec : null;
    }

    private static void adverbs(Grammar g) {
        adverb(g, "daily", Cycle.every(1, Frequency.DAILY));
        g.rule(4, CYCLE, "everyday", a -> Cycle.every(1, Frequency.DAILY));
        adverb(g, "weekly", Cycle.every(1, Frequency.WEEKLY));
        adverb(g, "biweekly|fortnightly", Cycle.every(2, Frequency.WEEKLY));
        adverb(g, "bi -? weekly", Cycle.every(2, Frequency.WEEKLY));
        adverb(g, "monthly", Cycle.every(1, Frequency.MONTHLY));
        adverb(g, "bimonthly", Cycle.every(2, Frequency.MONTHLY));
        adverb(g, "bi -? monthly", Cycle.every(2, Frequency.MONTHLY));
        adverb(g, "quarterly", Cycle.every(3, Frequency.MONTHLY).inQuarters());
        adverb(
                g,
                "semiannually|semiannual|biannually|biannual|semiyearly|halfyearly",
                Cycle.every(6, Frequency.MONTHLY));
        adverb(g, "semi|bi -? annually|annual", Cycle.every(6, Frequency.MONTHLY));
        adverb(g, "half|semi -? yearly", Cycle.every(6, Frequency.MONTHLY));
        adverb(g, "yearly|annually", Cycle.every(1, Frequency.YEARLY));
        adverb(g, "biennially|biennial", Cycle.every(2, Frequency.YEARLY));
        adverb(g, "hourly", Cycle.every(1, Frequency.HOURLY));
        adverb(g, "on a daily basis", Cycle.every(1, Frequency.DAILY));
        adverb(g, "on a weekly basis", Cycle.every(1, Frequency.WEEKLY));
        adverb(g, "on a monthly basis", Cycle.every(1, Frequency.MONTHLY));
        adverb(g, "on a yearly|annual basis", Cycle.every(1, Frequency.YEARLY));
        adverb(g, "day in , day out", Cycle.every(1, Frequency.DAILY));
        adverb(g, "semimonthly", Cycle.every(1, Frequency.MONTHLY).unclearly());
        adverb(g, "semi -? monthly", Cycle.every(1, Frequency.MONTHLY).unclearly());
        adverb(g, "semi -? weekly", Cycle.every(1, Frequency.WEEKLY).unclearly());
    }

    /** An adverb may be an adjective of the title ("daily report"), which the ranking sees from what follows. */
    private static void adverb(Grammar g, String pattern, Cycle cycle) {
        g.rule(1, CYCLE, pattern, a -> cycle);
        g.rule(CYCLE, pattern + " !", a -> cycle.afterCompletion());
    }

    private static void frequencies(Grammar g) {
        g.rule(CYCLE, "once a|an|per|every|each UNIT", a -> Cycle.every(1, a.unit(0)));
        g.rule(CYCLE, "one time a|an|per|every|each UNIT", a -> Cycle.every(1, a.unit(0)));
        g.rule(CYCLE, "one|a single time a|an|per|every|each UNIT", a -> Cycle.every(1, a.unit(0)));
        perPeriod(g, "daily", Unit.DAY);
        perPeriod(g, "weekly", Unit.WEEK);
        perPeriod(g, "monthly", Unit.MONTH);
        perPeriod(g, "quarterly", Unit.QUARTER);
        perPeriod(g, "yearly|annually", Unit.YEAR);
        g.rule(CYCLE, "twice a|an|per|every|each UNIT", a -> times(2, a.unit(0)));
        g.rule(CYCLE, "NUM times|x|× a|an|per|every|each UNIT", a -> times(a.number(0), a.unit(1)));
        g.rule(CYCLE, "NUM days a|per|each|every week", a -> unclear(Unit.WEEK));
    }

    private static void perPeriod(Grammar g, String adverb, Unit unit) {
        g.rule(CYCLE, "once " + adverb, a -> Cycle.every(1, unit));
        g.rule(CYCLE, "twice " + adverb, a -> times(2, unit));
        g.rule(CYCLE, "NUM times|x|× " + adverb, a -> times(a.number(0), unit));
    }

    /** So many times a year when that is every so many months; anything else does not say when. */
    private static @Nullable Cycle times(int times, Unit unit) {
        if (times == 1) {
            return Cycle.every(1, unit);
        }
        return times > 1 && times <= 12 && unit == Unit.YEAR && 12 % times == 0
                ? Cycle.every(12 / times, Frequency.MONTHLY)
                : unclear(unit);
    }

    /** Days or times of day said with it make it clear. */
    private static @Nullable Cycle unclear(Unit unit) {
        Cycle every = Cycle.every(1, unit);
        return every == null ? null : every.unclearly();
    }

    private static void specs(Grammar g) {
        g.rule(1, CYCLE, "WEEKDAYSLIST", a -> Cycle.onWeekdays(a.weekdays(0)));
        g.rule(-1, CYCLE, "on WEEKDAYSLIST", a -> Cycle.onWeekdays(a.weekdays(0)));
        g.rule(3, CYCLE, "on? WEEKDAYLIST", a -> weekdays(a.weekdays(0)));
        g.rule(1, CYCLE, "weekdays|workdays", a -> Cycle.onWeekdays(Cycle.WORKDAYS));
        g.rule(1, CYCLE, "weekends", a -> Cycle.onWeekdays(Cycle.WEEKEND));
        g.rule(CYCLE, "on|at|during weekends", a -> Cycle.onWeekdays(Cycle.WEEKEND));
        g.rule(CYCLE, "on? working|business|work days", a -> Cycle.onWeekdays(Cycle.WORKDAYS));
        g.rule(CYCLE, "on weekdays|workdays", a -> Cycle.onWeekdays(Cycle.WORKDAYS));
        g.rule(CYCLE, "on weekdays and|& WEEKDAYLIST|WEEKDAYSLIST", a -> Cycle.onWeekdays(a.weekdays(0)));
        g.rule(2, CYCLE, "the? MONTHDAYLIST", a -> a.numbers(0).size() > 1 ? Cycle.onMonthDays(a.numbers(0)) : null);
        g.rule(CYCLE, "on the? MONTHDAYLIST", a -> a.numbers(0).size() > 1 ? Cycle.onMonthDays(a.numbers(0)) : null);
        g.rule(1, CYCLE, "on? NTHSPEC", a -> several(a.cycle(0)));
        g.rule(CYCLE, "on? the? SPEC|NTHSPEC of|in the month", a -> generic(a.cycle(0)));
        g.rule(
                -8,
                CYCLE,
                "on? the? SPEC|NTHSPEC of|in the UNIT ,? EVERY UNIT",
                a -> a.unit(1) == a.unit(3) ? theUnit(a.cycle(0), a.unit(3)) : null);
        g.rule(-8, CYCLE, "EVERY SPEC|NTHSPEC of|in the? month", a -> completion(a, theUnit(a.cycle(1), Unit.MONTH)));
        g.rule(-8, CYCLE, "EVERY NTHSPEC of|in the? quarter", a -> completion(a, theUnit(a.cycle(1), Unit.QUARTER)));
        g.rule(-8, CYCLE, "on? the? SPEC|NTHSPEC of|in EVERY UNIT", a -> theUnit(a.cycle(0), a.unit(2)));
        g.rule(CYCLE, "on|at? the? start|beginning of EVERY UNIT", a -> edge(a.unit(1), 1));
        g.rule(CYCLE, "on? at? the? end of EVERY UNIT", a -> edge(a.unit(1), -1));
        g.rule(-8, CYCLE, "EVERY start|beginning of the? UNIT", a -> completion(a, edge(a.unit(1), 1)));
        g.rule(-8, CYCLE, "EVERY end of the? UNIT", a -> completion(a, edge(a.unit(1), -1)));
        g.rule(-8, CYCLE, "EVERY mid|middle -|of? the? month", a -> completion(a, Cycle.onMonthDays(List.of(15))));
        g.rule(
                -8,
                CYCLE,
                "in|at? the? middle of EVERY UNIT",
                a -> a.unit(1) == Unit.MONTH ? Cycle.onMonthDays(List.of(15)) : null);
        g.rule(-8, CYCLE, "EVERY UNIT end", a -> completion(a, edge(a.unit(1), -1)));
        g.rule(-8, CYCLE, "EVERY UNIT - end", a -> completion(a, edge(a.unit(1), -1)));
        g.rule(CYCLE, "EVERY leap day", a -> Cycle.onDates(List.of(2), List.of(29)));
    }

    /** Three days and more, "Mon, Wed, Fri", are a habit; of two nobody can say whether they are. */
    private static @Nullable Cycle weekdays(Set<DayOfWeek> weekdays) {
        Cycle cycle = Cycle.onWeekdays(weekdays);
        return weekdays.size() < 2 ? null : weekdays.size() == 2 ? cycle.unclearly() : cycle;
    }

    private static @Nullable Cycle several(Cycle spec) {
        boolean days = spec.days().stream().map(day -> day.ordinal()).distinct().count() > 1;
        return days || spec.months().size() > 1 ? spec : null;
    }

    /** "The last Friday of the month" is a rule; "the last day of the month" is one day, as the end of it is. */
    private static @Nullable Cycle generic(Cycle spec) {
        return spec.days().isEmpty() && spec.monthDays().size() < 2 ? null : theUnit(spec, Unit.MONTH);
    }

    private static @Nullable Cycle theUnit(Cycle spec, Unit unit) {
        Cycle every = Cycle.every(1, unit);
        return every == null || spec.onlyMonths() ? null : every.on(spec);
    }

    private static @Nullable Cycle edge(Unit unit, int n) {
        return switch (unit) {
            case WEEK -> Cycle.onWeekdays(Set.of(n > 0 ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY));
            case MONTH, QUARTER, YEAR -> theUnit(Cycle.onMonthDays(List.of(n)), unit);
            case DAY -> Cycle.every(1, Frequency.DAILY);
            default -> null;
        };
    }
}
