package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.DAYPART;
import static dev.todo.core.language.time.Kind.ON;
import static dev.todo.core.language.time.Kind.ONPART;
import static dev.todo.core.language.time.Kind.SPAN;
import static dev.todo.core.language.time.Kind.TIME;
import static dev.todo.core.language.time.Kind.WHEN;

import dev.todo.core.language.time.TimeValue.Relation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Puts days, times of day and parts of the day together, and says how they are approached: on, by, until, after. */
final class MomentRules implements Rules {

    private static final String BY = "by|before";
    private static final String UNTIL = "until|till|til|'til|through|thru";
    private static final String FROM = "from|since|starting|beginning";

    private static final Length DAY_LATER = new Length(0, 0, 0, 1, 0, 0, 0, 0);

    @Override
    public void addTo(Grammar g) {
        days(g);
        dayParts(g);
        together(g);
        spans(g);
        whole(g);
    }

    private static void days(Grammar g) {
        g.rule(ON, "DAY", a -> When.on(a.day(0)));
        g.rule(-4, ON, "on DAY", a -> When.on(a.day(0)));
        g.rule(-4, ON, "on DATE", a -> When.on(a.day(0)));
        g.rule(-2, ON, "for DAY", a -> When.on(a.day(0)));
        g.rule(-3, ON, "at HOLIDAY", a -> When.on(new Day.OnHoliday((Holiday) a.get(0))));
        g.rule(
                -2,
                ON,
                "over|during|at|towards|toward|around|in|about DAY",
                a -> period(a.day(0)) ? When.on(a.day(0)) : null);
        related(g, ON, "DAY", BY, Relation.BY);
        related(g, ON, "DAY", "no|not later than", Relation.BY);
        related(g, ON, "DAY", UNTIL, Relation.UNTIL);
        related(g, ON, "DAY", FROM, Relation.FROM);
        related(g, ON, "DAY", "starting|beginning from|on|at", Relation.FROM);
        related(g, ON, "DAY", "as of|from", Relation.FROM);
        related(g, ON, "DAY", "not before", Relation.FROM);
        related(g, ON, "DAY", "no|not earlier|sooner than", Relation.FROM);
        related(g, ON, "DAY", "up to|until|till", Relation.UNTIL);
        g.rule(-4, ON, "from DAY on|onward|onwards", a -> When.on(a.day(0)).related(Relation.FROM));
        g.rule(-4, ON, "after DAY", a -> When.on(dayAfter(a.day(0))).related(Relation.FROM));
    }

    private static Day dayAfter(Day day) {
        return day instanceof Day.Weekend weekend
                ? new Day.Known(weekend.sunday().plusDays(1))
                : new Day.Moved(day, DAY_LATER, 1);
    }

    /** Days one is "at" or "over" rather than "on": holidays, weekends, the end of a month. */
    private static boolean period(Day day) {
        return switch (day) {
            case Day.OnHoliday holiday -> true;
            case Day.Within within -> true;
            case Day.Weekend weekend -> true;
            default -> false;
        };
    }

    private static void related(Grammar g, Kind result, String part, String words, Relation relation) {
        g.rule(
                -4,
                result,
                words + " " + part,
                a -> a.get(0) instanceof Day day
                        ? When.on(day).related(relation)
                        : a.when(0).related(relation));
    }

    private static void dayParts(Grammar g) {
        g.rule(DAYPART, "tonight|tonite", a -> tonight(a));
        g.rule(DAYPART, "2 nite|night", a -> tonight(a));
        g.rule(DAYPART, "later|late tonight", a -> tonight(a));
        g.rule(DAYPART, "this PART", a -> today(a, a.part(0)));
        g.rule(DAYPART, "later this PART", a -> today(a, a.part(0)));
        g.rule(
                DAYPART,
                "last night",
                a -> When.on(new Day.Known(a.today().minusDays(1))).and(When.in(DayPart.NIGHT)));
        g.rule(DAYPART, "DAY PART", a -> When.on(a.day(0)).and(When.in(a.part(1))));
        g.rule(DAYPART, "DAY early|late PART", a -> When.on(a.day(0)).and(When.in(a.part(1))));
        g.rule(DAYPART, "PART of|on|, DAY", a -> When.on(a.day(1)).and(When.in(a.part(0))));
        g.rule(
                -2,
                DAYPART,
                "on? the PART of|before? DAY",
                a -> When.on(a.day(1)).and(When.in(a.part(0))));
        g.rule(
                -2,
                DAYPART,
                "the? next PART",
                a -> When.on(new Day.Known(a.today().plusDays(1))).and(When.in(a.part(0))));
        g.rule(-2, ONPART, "on|for DAYPART", a -> a.when(0));
        related(g, ONPART, "DAYPART", BY, Relation.BY);
        related(g, ONPART, "DAYPART", UNTIL, Relation.UNTIL);
        related(g, ONPART, "DAYPART", FROM, Relation.FROM);
        related(g, ONPART, "DAYPART", "after", Relation.FROM);
    }

    private static @Nullable When tonight(Args a) {
        return today(a, DayPart.NIGHT);
    }

    private static @Nullable When today(Args a, DayPart part) {
        return When.on(new Day.Known(a.today())).and(When.in(part));
    }

    private static void together(Grammar g) {
        g.rule(WHEN, "ON|AT|INPART|DAYPART|ONPART", a -> a.when(0));
        g.rule(-2, WHEN, "ON ,|-? AT|INPART", a -> a.when(0).and(a.when(1)));
        g.rule(-2, WHEN, "AT|INPART ,|-? ON", a -> a.when(0).and(a.when(1)));
        g.rule(-2, WHEN, "DAYPART|ONPART ,? AT", a -> a.when(0).and(a.when(1)));
        g.rule(-2, WHEN, "AT ,? DAYPART|ONPART", a -> a.when(0).and(a.when(1)));
        g.rule(1, WHEN, "NUM DAYPART", a -> hour(a));
        g.rule(
                3,
                WHEN,
                "DAYPART NUM",
                a -> a.number(1) <= 12 && a.number(1) > 0
                        ? When.at(Clock.bare(a.number(1), 0, -1)).and(a.when(0))
                        : null);
        g.rule(3, WHEN, "DAY DOTTED", a -> When.at(a.clock(1)).and(When.on(a.day(0))));
        g.rule(-1, WHEN, "first thing WHEN", a -> firstThing(a.when(0)));
        g.rule(WHEN, "STAMP", a -> a.when(0));
        g.rule(WHEN, "on|at STAMP", a -> a.when(0));
        g.rule(WHEN, "by|before STAMP", a -> a.when(0).related(Relation.BY));
        g.rule(WHEN, "AT|DAYPART ( DAY )", a -> a.when(0).and(When.on(a.day(1))));
        g.rule(WHEN, "ON ( CLOCK )", a -> a.when(0).and(When.at(a.clock(1))));
    }

    private static @Nullable When hour(Args a) {
        int hour = a.number(0);
        return hour >= 1 && hour <= 12 ? When.at(Clock.bare(hour, 0, -1)).and(a.when(1)) : null;
    }

    private static @Nullable When firstThing(When when) {
        return when.day() == null || when.clock() != null || (when.part() != null && when.part() != DayPart.MORNING)
                ? null
                : new When(when.day(), null, DayPart.MORNING, when.relation());
    }

    private static void spans(Grammar g) {
        g.rule(TIME, "SPAN", a -> new SpanPoint(a.span(0), Relation.AT));
        g.rule(-6, TIME, "in|during|within|throughout SPAN", a -> new SpanPoint(a.span(0), Relation.AT));
        g.rule(-1, TIME, "for|over|on|at SPAN", a -> new SpanPoint(a.span(0), Relation.AT));
        g.rule(-6, TIME, "by|before SPAN", a -> new SpanPoint(a.span(0), Relation.BY));
        g.rule(-6, TIME, UNTIL + " SPAN", a -> new SpanPoint(a.span(0), Relation.UNTIL));
        g.rule(-6, TIME, "after SPAN", a -> new SpanPoint(after(a), Relation.FROM));
        g.rule(-6, TIME, FROM + " SPAN", a -> new SpanPoint(a.span(0), Relation.FROM));
        g.rule(-4, SPAN, "the month of SPAN", a -> a.span(0));
    }

    /** What comes after next week is the week after it. */
    private static Span after(Args a) {
        LocalDate start = a.span(0).first(a.today());
        return new Span.Known(a.span(0).end(start), a.span(0).grain());
    }

    private static void whole(Grammar g) {
        g.rule(TIME, "WHEN", a -> a.when(0));
        g.rule(TIME, "RANGE", a -> a.get(0));
        g.rule(
                7,
                TIME,
                "NUM|MILITARY|DOTTED",
                a -> a.get(0) instanceof Clock clock ? When.at(clock) : bare(a.number(0)));
    }

    private static @Nullable When bare(int hour) {
        return hour >= 1 && hour <= 24 ? When.at(Clock.bare(hour, 0, -1)) : null;
    }
}
