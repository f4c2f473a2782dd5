package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.REPEAT;
import static dev.todo.core.language.time.Kind.TIME;

import dev.todo.core.recurrence.Frequency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rules of periods: with days, times of day, limits and exceptions, in any order. */
final class RepeatRules implements Rules {

    @Override
    public void addTo(Grammar g) {
        parts(g);
        together(g);
    }

    private static void parts(Grammar g) {
        g.rule(REPEAT, "EVERY PART", a -> daily(a, 1, a.part(1)));
        g.rule(1, REPEAT, "EVERY CLOCK", a -> everyTime(a));
        g.rule(
                REPEAT,
                "EVERY PART and PART",
                a -> Repeat.of(Cycle.every(1, Frequency.DAILY))
                        .with(Frame.at(List.of(a.part(1).clock(), a.part(2).clock()))));
        g.rule(REPEAT, "EVERY other PART", a -> daily(a, 2, a.part(1)));
        g.rule(
                REPEAT,
                "nightly",
                a -> Repeat.of(Cycle.every(1, Frequency.DAILY)).with(Frame.in(DayPart.NIGHT)));
        g.rule(
                2,
                REPEAT,
                "PARTS",
                a -> Repeat.of(Cycle.every(1, Frequency.DAILY)).with(Frame.in(a.part(0))));
        g.rule(
                REPEAT,
                "in the PARTS",
                a -> Repeat.of(Cycle.every(1, Frequency.DAILY)).with(Frame.in(a.part(0))));
        g.rule(
                REPEAT,
                "on? WEEKDAYLIST|WEEKDAYSLIST PARTS",
                a -> Repeat.of(Cycle.onWeekdays(a.weekdays(0))).with(Frame.in(a.part(1))));
        g.rule(
                REPEAT,
                "on? weekday|workday PARTS",
                a -> Repeat.of(Cycle.onWeekdays(Cycle.WORKDAYS)).with(Frame.in(a.part(0))));
        g.rule(
                REPEAT,
                "on? weekend PARTS",
                a -> Repeat.of(Cycle.onWeekdays(Cycle.WEEKEND)).with(Frame.in(a.part(0))));
        g.rule(REPEAT, "REPEAT PART", a -> a.repeat(0).with(Frame.in(a.part(1))));
        g.rule(REPEAT, "REPEAT first thing", a -> a.repeat(0).with(Frame.in(DayPart.MORNING)));
    }

    /** "Every noon". */
    private static @Nullable Repeat everyTime(Args a) {
        return a.clock(1).open()
                ? null
                : Repeat.of(Cycle.every(1, Frequency.DAILY)).with(Frame.at(List.of(a.clock(1))));
    }

    private static @Nullable Repeat daily(Args a, int interval, DayPart part) {
        Cycle cycle = Cycle.every(interval, Frequency.DAILY);
        return Repeat.of((Boolean) a.get(0) ? cycle.afterCompletion() : cycle).with(Frame.in(part));
    }

    private static void together(Grammar g) {
        g.rule(REPEAT, "CYCLE", a -> Repeat.of(a.cycle(0)));
        g.rule(REPEAT, "REPEAT ,? ONSPEC", a -> a.repeat(0).on(a.cycle(1)));
        g.rule(REPEAT, "REPEAT on the SPEC|NTHSPEC", a -> a.repeat(0).on(a.cycle(1)));
        g.rule(REPEAT, "ONSPEC ,? REPEAT", a -> a.repeat(1).on(a.cycle(0)));
        g.rule(REPEAT, "ONSPEC of REPEAT", a -> a.repeat(1).on(a.cycle(0)));
        g.rule(-2, REPEAT, "REPEAT ,? AT|INPART", a -> timed(a.repeat(0), a.when(1)));
        g.rule(-2, REPEAT, "AT|INPART ,? REPEAT", a -> timed(a.repeat(1), a.when(0)));
        g.rule(REPEAT, "REPEAT ,? CLOCKS", a -> a.repeat(0).with(Frame.at(a.clocks(1))));
        g.rule(REPEAT, "CLOCKS ,? REPEAT", a -> a.repeat(1).with(Frame.at(a.clocks(0))));
        g.rule(REPEAT, "REPEAT ,? CLOCKRANGE", a -> a.repeat(0).with(Frame.within((ClockRange) a.get(1))));
        g.rule(REPEAT, "CLOCKRANGE ,? REPEAT", a -> a.repeat(1).with(Frame.within((ClockRange) a.get(0))));
        g.rule(REPEAT, "REPEAT ,? BOUND|EXCEPTION", a -> bounded(a.repeat(0), a.frame(1)));
        g.rule(2, REPEAT, "REPEAT and BOUND", a -> a.repeat(0).with(a.frame(1)));
        g.rule(REPEAT, "BOUND ,? REPEAT", a -> bounded(a.repeat(1), a.frame(0)));
        g.rule(REPEAT, "repeat|repeats|repeating|recurring REPEAT", a -> a.repeat(0));
        g.rule(REPEAT, "REPEAT ,? DONE", a -> afterCompletion(a.repeat(0)));
        g.rule(2, REPEAT, "REPEAT NUM - NUM", a -> window(a));
        g.rule(
                REPEAT,
                "REPEAT in|during? SPAN",
                a -> a.span(1) instanceof Span.Known known ? a.repeat(0).with(Frame.between(known, known)) : null);
        g.rule(-1, REPEAT, "the? UNIT DONE", a -> afterCompletion(Length.of(1, a.unit(0))));
        g.rule(-1, REPEAT, "in? LENGTH DONE", a -> afterCompletion(a.length(0)));
        g.rule(TIME, "REPEAT", a -> a.repeat(0));
    }

    /** "Every Monday to Thursday" are four days of each week: a rule of weekdays does not end with a weekday. */
    private static @Nullable Repeat bounded(Repeat repeat, Frame frame) {
        boolean endsWithWeekday = frame.until() instanceof When when && when.day() instanceof Day.OfWeek;
        return endsWithWeekday && repeat.cycle().ofWeekdays() ? null : repeat.with(frame);
    }

    private static @Nullable Repeat timed(Repeat repeat, When when) {
        if (when.relation() == TimeValue.Relation.UNTIL) {
            return repeat.cycle().frequency().subDaily() ? repeat.with(Frame.until(when, false)) : null;
        }
        return when.clock() != null
                ? repeat.with(Frame.at(List.of(when.clock())))
                : when.part() == null ? null : repeat.with(Frame.in(when.part()));
    }

    private static @Nullable Repeat afterCompletion(Repeat repeat) {
        return repeat.cycle().completion() ? null : new Repeat(repeat.cycle().afterCompletion(), repeat.frame());
    }

    private static @Nullable Repeat window(Args a) {
        return a.number(1) > 24 || a.number(2) > 24 || a.number(1) < 1
                ? null
                : a.repeat(0)
                        .with(Frame.within(
                                ClockRange.of(Clock.bare(a.number(1), 0, -1), Clock.bare(a.number(2), 0, -1))));
    }

    private static @Nullable Repeat afterCompletion(@Nullable Length length) {
        Cycle cycle = length == null ? null : Cycle.every(length);
        return cycle == null ? null : Repeat.of(cycle.afterCompletion());
    }
}
