package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.AT;
import static dev.todo.core.language.time.Kind.AWAY;
import static dev.todo.core.language.time.Kind.CLOCKRANGE;
import static dev.todo.core.language.time.Kind.DAY;
import static dev.todo.core.language.time.Kind.REPEAT;
import static dev.todo.core.language.time.Kind.SAMETIME;
import static dev.todo.core.language.time.Kind.WHEN;

import dev.todo.core.language.time.TimeValue.Relation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In a week's time, three Fridays from now, at the same time on Friday, and four digits as the time of a day. */
final class DistanceRules implements Rules {

    @Override
    public void addTo(Grammar g) {
        away(g);
        weekdays(g);
        sameTime(g);
        fourDigits(g);
    }

    /** "A week's time", "two weeks' time". Without its apostrophe it needs an "in". */
    private static void away(Grammar g) {
        g.rule(AWAY, "AMOUNT OFUNIT time", a -> Length.of(a.amount(0), a.unit(1)));
        g.rule(AWAY, "LENGTH ' s? time", a -> a.length(0));
        g.rule(-2, DAY, "in|within AWAY", a -> day(a, a.length(0)));
        g.rule(-2, DAY, "in about|around|exactly|roughly AWAY", a -> day(a, a.length(0)));
        g.rule(3, DAY, "AWAY", a -> day(a, a.length(0)));
        g.rule(-2, DAY, "AWAY from now|today", a -> day(a, a.length(0)));
        g.rule(-2, WHEN, "in|within AWAY", a -> moment(a, a.length(0)));
        g.rule(-2, WHEN, "in about|around|exactly|roughly AWAY", a -> moment(a, a.length(0)));
        g.rule(3, WHEN, "AWAY", a -> moment(a, a.length(0)));
        g.rule(-2, WHEN, "AWAY from now", a -> moment(a, a.length(0)));
        g.rule(-2, DAY, "in AWAY on? WEEKDAY", a -> weekday(a, a.length(0), a.weekday(1)));
        g.rule(-2, DAY, "WEEKDAY in AWAY", a -> weekday(a, a.length(1), a.weekday(0)));
    }

    private static @Nullable Day day(Args a, Length length) {
        return length.dates() && !length.zero() ? new Day.Known(length.from(a.today(), 1)) : null;
    }

    private static @Nullable When moment(Args a, Length length) {
        if (length.dates()) {
            return null;
        }
        ZonedDateTime moment = length.from(a.context().now(), 1);
        int second = length.seconds() > 0 ? moment.getSecond() : -1;
        return When.on(new Day.Known(moment.toLocalDate()))
                .and(When.at(new Clock(moment.getHour(), moment.getMinute(), second, Clock.Reading.FIXED, null)));
    }

    private static @Nullable Day weekday(Args a, Length length, DayOfWeek weekday) {
        if (length.weeks() == 0 || !length.equals(weeks(length.weeks()))) {
            return null;
        }
        LocalDate weekBegins = a.today()
                .with(TemporalAdjusters.previousOrSame(a.context().weekStart()))
                .plusWeeks(length.weeks());
        return new Day.Known(weekBegins.with(TemporalAdjusters.nextOrSame(weekday)));
    }

    private static Length weeks(int weeks) {
        return new Length(0, 0, weeks, 0, 0, 0, 0, 0);
    }

    private static void weekdays(Grammar g) {
        g.rule(-3, DAY, "AMOUNT WEEKDAYS from now|today", a -> coming(a));
        g.rule(-3, DAY, "AMOUNT WEEKDAYS hence|away", a -> coming(a));
        g.rule(-3, DAY, "in AMOUNT WEEKDAYS ' time", a -> coming(a));
        g.rule(-3, DAY, "AMOUNT WEEKDAYS ago", a -> gone(a, a.weekday(1)));
        g.rule(-3, DAY, "AMOUNT WEEKDAY ago", a -> a.amount(0) == 1 ? gone(a, a.weekday(1)) : null);
    }

    private static @Nullable Integer count(double amount) {
        return amount == Math.floor(amount) && amount >= 1 && amount <= 100 ? (int) amount : null;
    }

    private static @Nullable Day coming(Args a) {
        Integer n = count(a.amount(0));
        return n == null ? null : new Day.Moved(new Day.OfWeek(a.weekday(1)), weeks(n - 1), 1);
    }

    private static @Nullable Day gone(Args a, DayOfWeek weekday) {
        Integer n = count(a.amount(0));
        return n == null
                ? null
                : new Day.Known(
                        a.today().with(TemporalAdjusters.previous(weekday)).minusWeeks(n - 1L));
    }

    /** The time of day it is now, on another day. */
    private static void sameTime(Grammar g) {
        g.rule(SAMETIME, "this|same time", a -> now(a));
        g.rule(SAMETIME, "the same|exact time", a -> now(a));
        g.rule(SAMETIME, "the|this exact same? time", a -> now(a));
        g.rule(SAMETIME, "at|around|about SAMETIME", a -> a.clock(0));
        g.rule(-1, WHEN, "ON ,? SAMETIME", a -> on(a.when(0), a.clock(1)));
        g.rule(-1, WHEN, "SAMETIME ,? ON", a -> on(a.when(1), a.clock(0)));
        g.rule(-1, WHEN, "SAMETIME next UNIT", a -> nextUnit(a));
    }

    private static Clock now(Args a) {
        ZonedDateTime now = a.context().now();
        return Clock.at(now.getHour(), now.getMinute());
    }

    private static @Nullable When on(When day, Clock clock) {
        return day.relation() == Relation.AT ? day.and(When.at(clock)) : null;
    }

    private static @Nullable When nextUnit(Args a) {
        Length one = Length.of(1, a.unit(1));
        Day day = one == null || !a.unit(1).span() ? null : day(a, one);
        return day == null ? null : on(When.on(day), a.clock(0));
    }

    /** "0930 on Monday", "tomorrow 1745": digits that can be a time of day are one beside a day. */
    private static void fourDigits(Grammar g) {
        g.rule(-2, WHEN, "ON ,? HHMM", a -> on(a.when(0), a.clock(1)));
        g.rule(WHEN, "HHMM ,? ON", a -> on(a.when(1), a.clock(0)));
        g.rule(-2, REPEAT, "REPEAT ,? HHMM", a -> a.repeat(0).with(Frame.at(List.of(a.clock(1)))));
        g.rule(-1, REPEAT, "HHMM ,? REPEAT", a -> a.repeat(1).with(Frame.at(List.of(a.clock(0)))));
        g.rule(CLOCKRANGE, "HHMM -|to|until|till HHMM", a -> ClockRange.of(a.clock(0), a.clock(1)));
        g.rule(-2, CLOCKRANGE, "from HHMM -|to|until|till HHMM", a -> ClockRange.of(a.clock(0), a.clock(1)));
        g.rule(-2, CLOCKRANGE, "between HHMM and HHMM", a -> ClockRange.of(a.clock(0), a.clock(1)));
        g.rule(2, AT, "by|before HHMM", a -> When.at(a.clock(0)).related(Relation.BY));
        g.rule(2, AT, "after HHMM", a -> When.at(a.clock(0)).related(Relation.FROM));
        g.rule(2, AT, "until|till HHMM", a -> When.at(a.clock(0)).related(Relation.UNTIL));
    }
}
