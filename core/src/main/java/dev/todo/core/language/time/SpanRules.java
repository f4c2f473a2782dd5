package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.DAY;
import static dev.todo.core.language.time.Kind.SPAN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Weeks, months, quarters and years, and single days chosen within them. */
final class SpanRules implements Rules {

    @Override
    public void addTo(Grammar g) {
        relative(g);
        named(g);
        weeks(g);
        edges(g);
        chosen(g);
    }

    private static void relative(Grammar g) {
        g.rule(SPAN, "this UNIT", a -> step(a, 0));
        g.rule(-1, SPAN, "next|coming|following UNIT", a -> step(a, 1));
        g.rule(-1, SPAN, "this|the coming|next|following UNIT", a -> step(a, 1));
        g.rule(-1, SPAN, "last|previous|past UNIT", a -> step(a, -1));
        g.rule(-1, SPAN, "the? UNIT after next", a -> step(a, 2));
        g.rule(SPAN, "later this UNIT", a -> step(a, 0));
        g.rule(SPAN, "sometime SPAN", a -> a.span(0));
        g.rule(SPAN, "some time in? SPAN", a -> a.span(0));
    }

    private static @Nullable Span step(Args a, int steps) {
        Unit unit = a.unit(0);
        return unit.span()
                ? Span.moved(Span.holding(a.today(), unit, a.context().weekStart()), steps)
                : null;
    }

    private static void named(Grammar g) {
        g.rule(6, SPAN, "MONTH", a -> new Span.MonthOfYear(a.number(0)));
        g.rule(-3, SPAN, "MONTH ,|of|in? YEAR", a -> month(a.number(1), a.number(0)));
        g.rule(-3, SPAN, "YEAR MONTH", a -> month(a.number(0), a.number(1)));
        g.rule(-3, SPAN, "this|coming MONTH", a -> thisMonth(a));
        g.rule(-3, SPAN, "next MONTH", a -> new Span.Known(nextMonth(a), Grain.MONTH));
        g.rule(-3, SPAN, "last MONTH", a -> new Span.Known(lastMonth(a), Grain.MONTH));
        g.rule(-3, SPAN, "MONTH of? next year", a -> month(a.today().getYear() + 1, a.number(0)));
        g.rule(-3, SPAN, "MONTH of? this year", a -> month(a.today().getYear(), a.number(0)));
        g.rule(7, SPAN, "YEAR", a -> new Span.Known(LocalDate.of(a.number(0), 1, 1), Grain.YEAR));
        g.rule(-6, SPAN, "the year YEAR", a -> new Span.Known(LocalDate.of(a.number(0), 1, 1), Grain.YEAR));
        g.rule(1, SPAN, "q NUM", a -> quarter(a.number(0)));
        g.rule(1, SPAN, "the? ORD quarter", a -> quarter(a.number(0)));
        g.rule(-1, SPAN, "q NUM ,|of|in|/? YEAR", a -> quarter(a.number(0), a.number(1)));
        g.rule(-1, SPAN, "YEAR -|/? q NUM", a -> quarter(a.number(1), a.number(0)));
        g.rule(-1, SPAN, "the? ORD quarter of|in? YEAR", a -> quarter(a.number(0), a.number(1)));
        g.rule(-1, SPAN, "q NUM next year", a -> quarter(a.number(0), a.today().getYear() + 1));
        g.rule(
                -1,
                SPAN,
                "the? ORD quarter of|in? next year",
                a -> quarter(a.number(0), a.today().getYear() + 1));
    }

    private static Span month(int year, int month) {
        return new Span.Known(LocalDate.of(year, month, 1), Grain.MONTH);
    }

    /** "This March" in March is this month; otherwise the coming one. */
    private static Span thisMonth(Args a) {
        LocalDate month = a.today().withDayOfMonth(1);
        return month.getMonthValue() == a.number(0)
                ? new Span.Known(month, Grain.MONTH)
                : new Span.MonthOfYear(a.number(0));
    }

    private static LocalDate nextMonth(Args a) {
        return new Span.MonthOfYear(a.number(0))
                .first(a.today().withDayOfMonth(1).plusMonths(1));
    }

    private static LocalDate lastMonth(Args a) {
        LocalDate thisMonth = a.today().withDayOfMonth(1);
        LocalDate inThisYear = LocalDate.of(a.today().getYear(), a.number(0), 1);
        return inThisYear.isBefore(thisMonth) ? inThisYear : inThisYear.minusYears(1);
    }

    private static @Nullable Span quarter(int quarter) {
        return quarter >= 1 && quarter <= 4 ? new Span.QuarterOfYear(quarter) : null;
    }

    private static @Nullable Span quarter(int quarter, int year) {
        return quarter >= 1 && quarter <= 4
                ? new Span.Known(LocalDate.of(year, 3 * quarter - 2, 1), Grain.QUARTER)
                : null;
    }

    private static void weeks(Grammar g) {
        g.rule(1, SPAN, "calendar? week number? NUM", a -> week(a.number(0)));
        g.rule(3, SPAN, "w|wk|kw|cw NUM", a -> week(a.number(0)));
        g.rule(SPAN, "calendar? week NUM of|in|,|/? YEAR", a -> week(a.number(0), a.number(1)));
        g.rule(SPAN, "w|wk|kw|cw NUM of|in|,|/? YEAR", a -> week(a.number(0), a.number(1)));
        g.rule(-2, SPAN, "YEAR - w NUM", a -> week(a.number(1), a.number(0)));
        g.rule(-1, SPAN, "the week of|starting|beginning|commencing on? DAY", a -> weekOf(a));
        g.rule(SPAN, "w / c|b DAY", a -> weekOf(a));
        g.rule(SPAN, "week of|starting|beginning|commencing on? DAY", a -> weekOf(a));
        g.rule(-6, SPAN, "the? NTH week of|in SPAN", a -> nthWeek(a));
        g.rule(
                SPAN,
                "the? week after SPAN",
                a -> a.span(0) instanceof Span.Known known && known.grain() == Grain.WEEK
                        ? Span.moved(known, 1)
                        : null);
    }

    private static @Nullable Span week(int week) {
        return week >= 1 && week <= 53 ? new Span.WeekOfYear(week) : null;
    }

    private static @Nullable Span week(int week, int year) {
        return week >= 1 && week <= 53 ? new Span.Known(new Span.WeekOfYear(week).in(year), Grain.WEEK) : null;
    }

    private static @Nullable Span weekOf(Args a) {
        LocalDate day = a.day(0).saidOn(a.today());
        return day == null ? null : Span.holding(day, Unit.WEEK, a.context().weekStart());
    }

    /** The week that holds the first day of the month, and those after it; the last is the one that holds the last. */
    private static @Nullable Span nthWeek(Args a) {
        Span span = a.span(1);
        int n = a.number(0);
        if (span.grain() == Grain.WEEK || n == 0 || n > 6 || n < -6) {
            return null;
        }
        LocalDate start = span.first(a.today().withDayOfMonth(1));
        DayOfWeek begins = a.context().weekStart();
        return n > 0
                ? Span.moved(Span.holding(start, Unit.WEEK, begins), n - 1)
                : Span.moved(Span.holding(span.end(start).minusDays(1), Unit.WEEK, begins), n + 1);
    }

    /** "End of month", "the start of next week", "mid March". */
    private static void edges(Grammar g) {
        g.rule(-6, DAY, "the? very? end of SPAN", a -> new Day.Within(a.span(0), Pick.day(-1)));
        g.rule(-2, DAY, "the? very? end of the? UNIT", a -> inCurrent(a, 0, Pick.day(-1)));
        g.rule(1, DAY, "UNIT 's? - end", a -> inCurrent(a, 0, Pick.day(-1)));
        g.rule(DAY, "the? month's end", a -> current(a, Unit.MONTH, Pick.day(-1)));
        g.rule(DAY, "the? week's end", a -> current(a, Unit.WEEK, Pick.day(-1)));
        g.rule(DAY, "the? year's end", a -> current(a, Unit.YEAR, Pick.day(-1)));
        g.rule(1, DAY, "UNIT end", a -> inCurrent(a, 0, Pick.day(-1)));
        g.rule(1, DAY, "eom", a -> current(a, Unit.MONTH, Pick.day(-1)));
        g.rule(1, DAY, "eow", a -> current(a, Unit.WEEK, Pick.day(-1)));
        g.rule(1, DAY, "eoy", a -> current(a, Unit.YEAR, Pick.day(-1)));
        g.rule(1, DAY, "eoq", a -> current(a, Unit.QUARTER, Pick.day(-1)));
        g.rule(DAY, "the? end of the? work|working|business week", a -> current(a, Unit.WEEK, Pick.workday(-1)));
        g.rule(-6, DAY, "the? very? start|beginning of SPAN", a -> new Day.Within(a.span(0), Pick.day(1)));
        g.rule(-2, DAY, "the? start|beginning of the? UNIT", a -> inCurrent(a, 0, Pick.day(1)));
        g.rule(-6, DAY, "the? middle of SPAN", a -> new Day.Within(a.span(0), Pick.middle()));
        g.rule(-2, DAY, "the? middle of the? UNIT", a -> inCurrent(a, 0, Pick.middle()));
        g.rule(-6, DAY, "mid -? SPAN", a -> new Day.Within(a.span(0), Pick.middle()));
        g.rule(1, DAY, "mid -? UNIT", a -> inCurrent(a, 0, Pick.middle()));
        g.rule(SPAN, "late SPAN", a -> a.span(0));
        g.rule(1, DAY, "early SPAN", a -> new Day.Within(a.span(0), Pick.day(1)));
    }

    private static @Nullable Day inCurrent(Args a, int unit, Pick pick) {
        return a.unit(unit).span() ? current(a, a.unit(unit), pick) : null;
    }

    /** The day in this span, or in the next one when this one's has passed. */
    private static @Nullable Day current(Args a, Unit unit, Pick pick) {
        Span.Known span = Span.holding(a.today(), unit, a.context().weekStart());
        LocalDate day = pick.in(span.start(), span.end(span.start()));
        Span.Known meant = day == null || day.isBefore(a.today()) ? Span.moved(span, 1) : span;
        return new Day.Within(meant, pick);
    }

    /** "The third Thursday in November", "the last working day of this month". */
    private static void chosen(Grammar g) {
        g.rule(-8, DAY, "the? NTH WEEKDAY of|in SPAN", a -> pick(a, 2, Pick.weekday(a.number(0), a.weekday(1))));
        g.rule(6, DAY, "the? NTH WEEKDAY of|in the UNIT", a -> inSpan(a, 2, Pick.weekday(a.number(0), a.weekday(1))));
        g.rule(-8, DAY, "the? NTH UNIT of|in SPAN", a -> pickUnit(a, 2));
        g.rule(DAY, "the? NTH UNIT of|in the UNIT", a -> pickUnitInCurrent(a));
        g.rule(-6, DAY, "the? ORD of SPAN", a -> monthly(a, Pick.day(a.number(0))));
        g.rule(-1, DAY, "the? ORD of the? month", a -> current(a, Unit.MONTH, Pick.day(a.number(0))));
        g.rule(
                -2,
                DAY,
                "on? the? ORD SPAN",
                a -> a.span(1) instanceof Span.Known ? monthly(a, Pick.day(a.number(0))) : null);
        g.rule(-4, DAY, "SPAN ,|on? the ORD", a -> dayOf(a.span(0), a.number(1)));
        g.rule(-4, DAY, "SPAN on ORD", a -> dayOf(a.span(0), a.number(1)));
    }

    /** "Next month on the 3rd". */
    private static @Nullable Day dayOf(Span span, int day) {
        return span instanceof Span.Known known && known.grain() == Grain.MONTH && day >= 1 && day <= 31
                ? new Day.Within(known, Pick.day(day))
                : null;
    }

    private static @Nullable Day monthly(Args a, Pick pick) {
        return a.span(1).grain() == Grain.MONTH && pick.n() <= 31 ? pick(a, 1, pick) : null;
    }

    private static @Nullable Day pick(Args a, int span, Pick pick) {
        Span within = a.span(span);
        if (within instanceof Span.Known known && pick.in(known.start(), known.end(known.start())) == null) {
            return new Day.Impossible();
        }
        return pick.n() == 0 ? null : new Day.Within(within, pick);
    }

    private static @Nullable Day inSpan(Args a, int unit, Pick pick) {
        return a.unit(unit).span() && a.unit(unit) != Unit.WEEK ? current(a, a.unit(unit), pick) : null;
    }

    private static @Nullable Pick unitPick(Args a) {
        int n = a.number(0);
        return switch (a.unit(1)) {
            case DAY -> Pick.day(n);
            case WORKDAY -> Pick.workday(n);
            case WEEKEND -> Pick.weekday(n, DayOfWeek.SATURDAY);
            default -> null;
        };
    }

    private static @Nullable Day pickUnit(Args a, int span) {
        Pick pick = unitPick(a);
        return pick == null ? null : pick(a, span, pick);
    }

    private static @Nullable Day pickUnitInCurrent(Args a) {
        Pick pick = unitPick(a);
        return pick == null ? null : inCurrent(a, 2, pick);
    }
}
