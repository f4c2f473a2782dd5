package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.AT;
import static dev.todo.core.language.time.Kind.CLOCK;
import static dev.todo.core.language.time.Kind.CLOCKRANGE;
import static dev.todo.core.language.time.Kind.CLOCKS;
import static dev.todo.core.language.time.Kind.HALF;
import static dev.todo.core.language.time.Kind.INPART;

import dev.todo.core.language.time.TimeValue.Relation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Times of day: clocks in digits and words, ranges and lists of them, parts of the day. */
final class ClockRules implements Rules {

    @Override
    public void addTo(Grammar g) {
        clocks(g);
        spoken(g);
        approached(g);
        ranges(g);
        parts(g);
    }

    private static void clocks(Grammar g) {
        g.rule(HALF, "a . m .?", a -> false);
        g.rule(HALF, "p . m .?", a -> true);
        g.rule(2, HALF, "a m", a -> false);
        g.rule(2, HALF, "p m", a -> true);
        g.rule(CLOCK, "COLON", a -> a.clock(0));
        g.rule(CLOCK, "COLON|DOTTED HALF", a -> a.clock(0).half((Boolean) a.get(1)));
        g.rule(CLOCK, "NUM HALF", a -> hour(a.number(0)) ? half(a.number(0), (Boolean) a.get(1)) : null);
        g.rule(
                1,
                CLOCK,
                "NUM NUM HALF",
                a -> hour(a.number(0)) && a.number(1) >= 10
                        ? Clock.bare(a.number(0), a.number(1), -1).half((Boolean) a.get(2))
                        : null);
        g.rule(CLOCK, "MILITARY hours|hrs|h", a -> a.clock(0));
        g.rule(CLOCK, "COLON|DOTTED h|hrs|hours|o'clock|uhr", a -> a.clock(0));
        g.rule(2, CLOCK, "NUM h", a -> a.number(0) <= 24 ? Clock.bare(a.number(0), 0, -1) : null);
        g.rule(2, CLOCK, "NUM h NUM", a -> Clock.bare(a.number(0), a.number(1), -1));
        g.rule(CLOCK, "CLOCK sharp|exactly|precisely", a -> a.clock(0));
        g.rule(CLOCK, "CLOCK on the dot", a -> a.clock(0));
        g.rule(CLOCK, "CLOCK ZONE", a -> zoned(a));
        g.rule(CLOCK, "CLOCK in|, ZONE", a -> zoned(a));
        g.rule(CLOCK, "CLOCK ( ZONE )", a -> zoned(a));
    }

    private static @Nullable Clock zoned(Args a) {
        return a.clock(0).zone() == null ? a.clock(0).in((ZoneId) a.get(1)) : null;
    }

    private static boolean hour(int number) {
        return number <= 12;
    }

    private static Clock half(int hour, boolean pm) {
        return Clock.bare(hour, 0, -1).half(pm);
    }

    private static void spoken(Grammar g) {
        g.rule(1, CLOCK, "noon|midday|noontime", a -> Clock.at(12, 0));
        g.rule(CLOCK, "12|twelve noon|midday", a -> Clock.at(12, 0));
        g.rule(CLOCK, "12|twelve midnight", a -> Clock.midnight());
        g.rule(CLOCK, "lunchtime", a -> Clock.at(12, 0));
        g.rule(3, CLOCK, "midnight", a -> Clock.midnight());
        g.rule(CLOCK, "cob|cop", a -> Clock.at(17, 0));
        g.rule(CLOCK, "the? close|end of? business", a -> Clock.at(17, 0));
        g.rule(CLOCK, "the? end of the? business|working|work day", a -> Clock.at(17, 0));
        g.rule(CLOCK, "NUM o'clock|oclock", a -> a.number(0) <= 24 ? Clock.bare(a.number(0), 0, -1) : null);
        g.rule(CLOCK, "NUM o clock", a -> a.number(0) <= 24 ? Clock.bare(a.number(0), 0, -1) : null);
        g.rule(CLOCK, "NUM o ' clock", a -> a.number(0) <= 24 ? Clock.bare(a.number(0), 0, -1) : null);
        g.rule(CLOCK, "half -? past NUM", a -> past(a.number(0), 30));
        g.rule(3, CLOCK, "half NUM", a -> past(a.number(0), 30));
        g.rule(CLOCK, "a? quarter past|after NUM", a -> past(a.number(0), 15));
        g.rule(CLOCK, "a? quarter to|till|til|before|of NUM", a -> to(a.number(0), 15));
        g.rule(CLOCK, "NUM minutes|mins|min past|after NUM", a -> past(a.number(1), a.number(0)));
        g.rule(CLOCK, "NUM minutes|mins|min to|till|til|before NUM", a -> to(a.number(1), a.number(0)));
        g.rule(1, CLOCK, "NUM past|after NUM", a -> fives(a.number(0)) ? past(a.number(1), a.number(0)) : null);
        g.rule(1, CLOCK, "NUM to|till|til NUM", a -> fives(a.number(0)) ? to(a.number(1), a.number(0)) : null);
        besideNoon(g, "noon|midday", Clock.at(12, 0));
        besideNoon(g, "midnight", Clock.midnight());
        g.rule(CLOCK, "CLOCK HALF", a -> a.clock(0).open() ? a.clock(0).half((Boolean) a.get(1)) : null);
        g.rule(CLOCK, "NUM|CLOCK in the PART", a -> inPart(a));
        g.rule(CLOCK, "NUM|CLOCK at night", a -> narrowed(DayPart.NIGHT, a.get(0)));
        g.rule(4, CLOCK, "SMALL TENS", a -> Clock.bare(a.number(0), a.number(1), -1));
        g.rule(4, CLOCK, "NUM NUM", a -> a.number(1) < 10 ? null : spelledMinutes(a.number(0), a.number(1)));
        g.rule(4, CLOCK, "SMALL TENS -? SMALL", a -> spelledMinutes(a.number(0), a.number(1) + a.number(2)));
        g.rule(2, CLOCK, "NUM oh|o SMALL", a -> spelledMinutes(a.number(0), a.number(1)));
    }

    private static void besideNoon(Grammar g, String name, Clock clock) {
        g.rule(CLOCK, "a? quarter to|before|till " + name, a -> moved(clock, -15));
        g.rule(CLOCK, "a? quarter past|after " + name, a -> moved(clock, 15));
        g.rule(CLOCK, "NUM minutes|mins|min to|before|till " + name, a -> moved(clock, -a.number(0)));
        g.rule(CLOCK, "NUM minutes|mins|min past|after " + name, a -> moved(clock, a.number(0)));
        g.rule(CLOCK, "half -? past " + name, a -> moved(clock, 30));
        g.rule(CLOCK, "NUM to|till " + name, a -> a.number(0) < 60 ? moved(clock, -a.number(0)) : null);
        g.rule(CLOCK, "NUM past " + name, a -> a.number(0) < 60 ? moved(clock, a.number(0)) : null);
    }

    private static Clock moved(Clock clock, int minutes) {
        int minute = Math.floorMod(clock.hour() * 60 + minutes, 1440);
        Clock beside = Clock.at(minute / 60, minute % 60);
        return clock.nextDay() && minutes > 0 ? beside.nextDay(beside.hour()) : beside;
    }

    private static @Nullable Clock inPart(Args a) {
        return narrowed(a.part(1), a.get(0));
    }

    private static @Nullable Clock narrowed(DayPart part, Object hourOrClock) {
        if (hourOrClock instanceof Clock clock) {
            return clock.open() ? part.narrow(clock) : null;
        }
        int hour = (Integer) hourOrClock;
        return hour >= 1 && hour <= 12 ? part.narrow(Clock.bare(hour, 0, -1)) : null;
    }

    private static @Nullable Clock spelledMinutes(int hour, int minute) {
        return hour >= 1 && hour <= 12 && minute > 0 && minute < 60 ? Clock.bare(hour, minute, -1) : null;
    }

    private static boolean fives(int minutes) {
        return minutes % 5 == 0 && minutes > 0 && minutes < 30;
    }

    private static @Nullable Clock past(int hour, int minutes) {
        return hour >= 1 && hour <= 24 && minutes > 0 && minutes < 60 ? Clock.bare(hour, minutes, -1) : null;
    }

    private static @Nullable Clock to(int hour, int minutes) {
        if (hour < 1 || hour > 24 || minutes < 1 || minutes > 59) {
            return null;
        }
        return Clock.bare(hour == 1 ? 12 : hour - 1, 60 - minutes, -1);
    }

    /** A bare number is a time only after a word that says so. */
    private static void approached(Grammar g) {
        g.rule(AT, "CLOCK", a -> When.at(a.clock(0)));
        g.rule(-4, AT, "at|@|for CLOCK", a -> When.at(a.clock(0)));
        g.rule(AT, "around|about|circa|approximately|roughly|~|ca|exactly CLOCK", a -> When.at(a.clock(0)));
        g.rule(AT, "at around|about|approximately|roughly|exactly CLOCK", a -> When.at(a.clock(0)));
        g.rule(2, AT, "at|@ NUM", a -> bare(a.number(0), Relation.AT));
        g.rule(2, AT, "at around|about|exactly NUM", a -> bare(a.number(0), Relation.AT));
        g.rule(2, AT, "NUM ish", a -> bare(a.number(0), Relation.AT));
        g.rule(4, AT, "around|about NUM", a -> bare(a.number(0), Relation.AT));
        g.rule(1, AT, "at|@ DOTTED|MILITARY", a -> When.at(a.clock(0)));
        g.rule(-4, AT, "by|before CLOCK", a -> When.at(a.clock(0)).related(Relation.BY));
        g.rule(-1, AT, "by|before around|about CLOCK", a -> When.at(a.clock(0)).related(Relation.BY));
        g.rule(-4, AT, "not before CLOCK", a -> When.at(a.clock(0)).related(Relation.FROM));
        g.rule(
                -4,
                AT,
                "no|not earlier|sooner than CLOCK",
                a -> When.at(a.clock(0)).related(Relation.FROM));
        g.rule(-4, AT, "from CLOCK on|onward|onwards", a -> When.at(a.clock(0)).related(Relation.FROM));
        g.rule(-1, AT, "no|not later than CLOCK", a -> When.at(a.clock(0)).related(Relation.BY));
        g.rule(3, AT, "by|before NUM", a -> bare(a.number(0), Relation.BY));
        g.rule(2, AT, "by|before DOTTED", a -> When.at(a.clock(0)).related(Relation.BY));
        g.rule(-4, AT, "until|till|til|'til CLOCK", a -> When.at(a.clock(0)).related(Relation.UNTIL));
        g.rule(3, AT, "until|till|til|'til NUM", a -> bare(a.number(0), Relation.UNTIL));
        g.rule(-4, AT, "after|from|since|past CLOCK", a -> When.at(a.clock(0)).related(Relation.FROM));
        g.rule(4, AT, "after|from NUM", a -> bare(a.number(0), Relation.FROM));
        g.rule(AT, "starting|beginning at? CLOCK", a -> When.at(a.clock(0)).related(Relation.FROM));
        g.rule(AT, "AT sharp|exactly|ish", a -> a.when(0));
        g.rule(AT, "AT - ish", a -> a.when(0));
    }

    private static @Nullable When bare(int hour, Relation relation) {
        return hour <= 24 ? When.at(Clock.bare(hour, 0, -1)).related(relation) : null;
    }

    private static void ranges(Grammar g) {
        g.rule(CLOCKRANGE, "CLOCK to|till|til|until|-|through CLOCK", a -> range(a));
        g.rule(CLOCKRANGE, "NUM to|till|til|until|- CLOCK", a -> a.number(0) <= 24 && !overnight(a) ? range(a) : null);
        g.rule(1, CLOCKRANGE, "CLOCK to|till|til|until|- NUM", a -> range(a));
        g.rule(-1, CLOCKRANGE, "from|between CLOCK|NUM to|till|til|until|-|and CLOCK|NUM", a -> range(a));
        g.rule(CLOCKRANGE, "from NUM to|till|til|until|- NUM", a -> range(a));
        g.rule(CLOCKRANGE, "between NUM and|- NUM", a -> range(a));
        g.rule(3, CLOCKRANGE, "at NUM - NUM", a -> range(a));
        g.rule(-1, CLOCKRANGE, "at CLOCKRANGE", a -> a.get(0));
        g.rule(1, CLOCKS, "AT and|&|or|, CLOCK|NUM", a -> list(a.when(0), a.get(1)));
        g.rule(
                CLOCKS,
                "AT and|& AT",
                a -> list(a.when(0), Objects.requireNonNull(a.when(1).clock())));
        g.rule(CLOCKS, "CLOCKS ,? and|&|or|, CLOCK|NUM", a -> longer(a));
    }

    private static @Nullable ClockRange range(Args a) {
        Clock from = clock(a.get(0));
        Clock to = clock(a.get(1));
        return from == null || to == null ? null : ClockRange.of(from, to);
    }

    private static boolean overnight(Args a) {
        ClockRange range = range(a);
        return range != null && a.number(0) > 12 && range.overnight();
    }

    private static @Nullable Clock clock(Object hourOrClock) {
        if (hourOrClock instanceof Clock clock) {
            return clock;
        }
        int hour = (Integer) hourOrClock;
        return hour <= 24 ? Clock.bare(hour, 0, -1) : null;
    }

    private static @Nullable List<Clock> list(When first, Object second) {
        Clock next = clock(second);
        Clock clock = first.clock();
        if (next == null || clock == null || first.relation() != Relation.AT) {
            return null;
        }
        return List.of(clock, next);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<Clock> longer(Args a) {
        Clock next = clock(a.get(1));
        if (next == null) {
            return null;
        }
        List<Clock> all = new ArrayList<>((List<Clock>) a.get(0));
        all.add(next);
        return List.copyOf(all);
    }

    private static void parts(Grammar g) {
        g.rule(INPART, "in|during the PART", a -> When.in(a.part(0)));
        g.rule(INPART, "in the early|late PART", a -> When.in(a.part(0)));
        g.rule(1, INPART, "at night", a -> When.in(DayPart.NIGHT));
        g.rule(4, INPART, "PART", a -> When.in(a.part(0)));
        g.rule(4, INPART, "early|late|mid -? PART", a -> When.in(a.part(0)));
        g.rule(INPART, "by|before the? PART", a -> When.in(a.part(0)).related(Relation.BY));
        g.rule(1, INPART, "first thing", a -> When.in(DayPart.MORNING));
        g.rule(INPART, "first thing in the morning", a -> When.in(DayPart.MORNING));
        g.rule(2, INPART, "over|at lunch", a -> When.in(DayPart.NOON));
    }
}
