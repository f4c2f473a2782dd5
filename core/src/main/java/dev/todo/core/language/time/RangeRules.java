package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.RANGE;

import dev.todo.core.language.time.TimeValue.Relation;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** From one moment to another: hours, days, months, and a moment with how long it lasts. */
final class RangeRules implements Rules {

    private static final String TO = "to|-|until|till|til|through|thru";

    @Override
    public void addTo(Grammar g) {
        clocks(g);
        days(g);
        spans(g);
    }

    private static void clocks(Grammar g) {
        g.rule(RANGE, "CLOCKRANGE", a -> interval(null, a));
        g.rule(-2, RANGE, "ON|DAYPART|ONPART ,? CLOCKRANGE", a -> interval(a.when(0), (ClockRange) a.get(1)));
        g.rule(-2, RANGE, "CLOCKRANGE ,? ON|DAYPART|ONPART", a -> interval(a.when(1), (ClockRange) a.get(0)));
        g.rule(2, RANGE, "ON|DAYPART|ONPART NUM -|to|till NUM", a -> numbers(a));
        g.rule(RANGE, "CLOCKRANGE ZONE", a -> zoned(a));
        g.rule(-1, RANGE, "WHEN for LENGTH", a -> lasting(a.when(0), a.length(1)));
        g.rule(-1, RANGE, "for LENGTH WHEN", a -> lasting(a.when(1), a.length(0)));
        g.rule(-1, RANGE, "for LENGTH from|starting|beginning WHEN", a -> lasting(a.when(1), a.length(0)));
        g.rule(
                3,
                RANGE,
                "the? next LENGTH",
                a -> a.length(0).dates() ? lasting(When.on(new Day.Known(a.today())), a.length(0)) : null);
        g.rule(
                2,
                RANGE,
                "for the next LENGTH",
                a -> a.length(0).dates() ? lasting(When.on(new Day.Known(a.today())), a.length(0)) : null);
    }

    private static @Nullable Interval interval(@Nullable When day, Args a) {
        return interval(day, (ClockRange) a.get(0));
    }

    private static @Nullable Interval interval(@Nullable When day, ClockRange range) {
        ClockRange narrowed = day == null || day.part() == null
                ? range
                : ClockRange.of(narrow(day.part(), range.from()), narrow(day.part(), range.to()));
        When from = When.at(narrowed.from());
        When start = day == null
                ? from
                : day.clock() == null ? new When(day.day(), narrowed.from(), null, day.relation()) : null;
        return start == null ? null : new Interval(start, When.at(narrowed.to()));
    }

    private static Clock narrow(DayPart part, Clock clock) {
        Clock narrowed = part.narrow(clock);
        return narrowed == null ? clock : narrowed;
    }

    private static @Nullable Interval numbers(Args a) {
        if (a.number(1) > 24 || a.number(2) > 24 || a.number(1) < 1) {
            return null;
        }
        return interval(a.when(0), ClockRange.of(Clock.bare(a.number(1), 0, -1), Clock.bare(a.number(2), 0, -1)));
    }

    private static @Nullable Interval zoned(Args a) {
        ClockRange range = (ClockRange) a.get(0);
        ZoneId zone = (ZoneId) a.get(1);
        return range.to().zone() != null
                ? null
                : new Interval(
                        When.at(range.from().in(zone)), When.at(range.to().in(zone)));
    }

    /** A length after a moment; of hours only when the moment has a time. */
    private static @Nullable Object lasting(When when, Length length) {
        if ((when.day() == null && !when.timed())
                || when.relation() == Relation.BY
                || when.relation() == Relation.UNTIL) {
            return null;
        }
        return length.dates() || when.timed() ? new Lasting(when, length) : null;
    }

    private static void days(Grammar g) {
        g.rule(-1, RANGE, "RANGE ,? AT", a -> startingAt(a.get(0), a.when(1)));
        g.rule(-1, RANGE, "DAY " + TO + " DAY", a -> between(When.on(a.day(0)), When.on(a.day(1))));
        g.rule(-3, RANGE, "from DAY " + TO + " DAY", a -> between(When.on(a.day(0)), When.on(a.day(1))));
        g.rule(-3, RANGE, "between DAY and DAY", a -> between(When.on(a.day(0)), When.on(a.day(1))));
        g.rule(-3, RANGE, "on? from? WHEN " + TO + " WHEN", a -> timed(a));
        g.rule(-3, RANGE, "between WHEN and WHEN", a -> timed(a));
        g.rule(-3, RANGE, "from? the? NUM|ORD to|- the? NUM|ORD of? MONTH", a -> within(a, 2, 0, 1));
        g.rule(-3, RANGE, "between the? NUM|ORD and the? NUM|ORD of? MONTH", a -> within(a, 2, 0, 1));
        g.rule(-3, RANGE, "on? from? MONTH the? NUM|ORD to|- the? NUM|ORD", a -> within(a, 0, 1, 2));
        g.rule(-3, RANGE, "between MONTH NUM|ORD and the? NUM|ORD", a -> within(a, 0, 1, 2));
        g.rule(-3, RANGE, "from? the? NUM|ORD to|- the? NUM|ORD of? MONTH ,? YEAR", a -> inYear(a, 2, 0, 1));
        g.rule(-3, RANGE, "between the? NUM|ORD and the? NUM|ORD of? MONTH ,? YEAR", a -> inYear(a, 2, 0, 1));
        g.rule(-3, RANGE, "from? MONTH NUM|ORD to|- the? NUM|ORD ,? YEAR", a -> inYear(a, 0, 1, 2));
        g.rule(1, RANGE, "from? the ORD to|- the? ORD", a -> ordinals(a));
    }

    private static Object between(When from, When to) {
        if (from.day() instanceof Day.OfYear date && to.day() instanceof Day.Known known) {
            return between(new When(yearOf(known.date(), date), from.clock(), from.part(), from.relation()), to);
        }
        return from.day() instanceof Day.Impossible || to.day() instanceof Day.Impossible
                ? When.on(new Day.Impossible())
                : new Interval(from, to);
    }

    /** A time of day behind a range of days is that of its beginning. */
    private static @Nullable Interval startingAt(Object range, When at) {
        if (!(range instanceof Interval(When from, When to)) || from.day() == null || to.day() == null) {
            return null;
        }
        When start = from.timed() || to.timed() || at.relation() != Relation.AT ? null : from.and(at);
        return start == null ? null : new Interval(start, to);
    }

    /** The year said at the end counts for the beginning: May 3 to May 7, 2028. */
    private static Day yearOf(LocalDate end, Day.OfYear date) {
        Day same = DateRules.date(date.month(), date.day(), end.getYear());
        return same instanceof Day.Known known && known.date().isAfter(end)
                ? new Day.Known(known.date().minusYears(1))
                : same == null ? new Day.Impossible() : same;
    }

    /** Both ends with a day, at least one with a time, and neither approached by another word. */
    private static @Nullable Object timed(Args a) {
        When from = a.when(0);
        When to = a.when(1);
        if (from.day() == null || to.day() == null || !from.timed()) {
            return null;
        }
        return from.relation() == Relation.AT && to.relation() == Relation.AT ? between(from, to) : null;
    }

    private static @Nullable Object within(Args a, int month, int from, int to) {
        Day first = DateRules.date(a.number(month), a.number(from));
        Day last = DateRules.date(a.number(month), a.number(to));
        return first == null || last == null || a.number(from) > a.number(to)
                ? null
                : between(When.on(first), When.on(last));
    }

    private static @Nullable Object inYear(Args a, int month, int from, int to) {
        Day first = DateRules.date(a.number(month), a.number(from), a.number(3));
        Day last = DateRules.date(a.number(month), a.number(to), a.number(3));
        return first == null || last == null || a.number(from) > a.number(to)
                ? null
                : between(When.on(first), When.on(last));
    }

    private static @Nullable Object ordinals(Args a) {
        return a.number(0) > 31 || a.number(1) > 31
                ? null
                : between(When.on(new Day.OfMonth(a.number(0))), When.on(new Day.OfMonth(a.number(1))));
    }

    private static void spans(Grammar g) {
        g.rule(-14, RANGE, "SPAN " + TO + " SPAN", a -> spans(a));
        g.rule(-16, RANGE, "from SPAN " + TO + " SPAN", a -> spans(a));
        g.rule(-16, RANGE, "between SPAN and SPAN", a -> spans(a));
    }

    private static @Nullable SpanInterval spans(Args a) {
        return a.span(0).grain() == a.span(1).grain() ? new SpanInterval(a.span(0), a.span(1)) : null;
    }
}
