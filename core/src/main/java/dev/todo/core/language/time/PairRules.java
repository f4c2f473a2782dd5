package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.REPEAT;
import static dev.todo.core.language.time.Kind.SEVERAL;
import static dev.todo.core.language.time.Kind.TIME;

import dev.todo.core.language.time.TimeValue.Relation;
import dev.todo.core.recurrence.Frequency;
import dev.todo.core.recurrence.OrdinalDay;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one rule cannot hold: two rules, each with its own time ("Mondays at 10 and Fridays at 2"), and exceptions that
 * are no dates ("except in summer"). They are vague, so that somebody asks instead of dropping half of it.
 */
final class PairRules implements Rules {

    private static final String AND = "and|&|,|;|+|plus";

    /** Times of the year nobody has written into the calendar. */
    private static final String OFF = "summer|winter|spring|autumn|fall|holidays|holiday|vacation|vacations|term|break";

    @Override
    public void addTo(Grammar g) {
        for (String and : new String[] {AND, ", and"}) {
            g.rule(REPEAT, "REPEAT " + and + " REPEAT", a -> one(a.repeat(0), a.repeat(1)));
            g.rule(SEVERAL, "REPEAT " + and + " REPEAT", a -> several(a.repeat(0), a.repeat(1)));
            g.rule(SEVERAL, "REPEAT " + and + " WHEN", a -> several(a.repeat(0), a.when(1)));
            g.rule(SEVERAL, "WHEN " + and + " WHEN", a -> several(a.when(0), a.when(1)));
            g.rule(SEVERAL, "SEVERAL " + and + " REPEAT", a -> timed(a.repeat(1)) ? vague() : null);
            g.rule(SEVERAL, "SEVERAL " + and + " WHEN", a -> weekdayAndTime(a.when(1)) ? vague() : null);
        }
        g.rule(
                REPEAT,
                "REPEAT ,? CYCLE",
                a -> weekly(a.repeat(0).cycle()) && everyWeek(a.cycle(1)) ? a.repeat(0) : null);
        g.rule(TIME, "SEVERAL", a -> vague());
        exception(g, "except|excepting|excluding|unless|barring|save|skipping");
        exception(g, "but not|never");
        g.rule(-2, TIME, "REPEAT ,? except|excluding in|during|over? the? " + OFF + " AT|INPART?", a -> vague());
        g.rule(-2, TIME, "REPEAT ,? but not in|during|over the? " + OFF + " AT|INPART?", a -> vague());
        exception(g, "other|apart than|from");
        exception(g, "with the exception of");
        g.rule(-2, TIME, "REPEAT ,? EXCEPTION and|or|, bank|public|school|national? holidays", a -> vague());
    }

    /** Two rules of whole days are one, as are two times of the same days. */
    private static @Nullable Repeat one(Repeat first, Repeat second) {
        if (!timed(first)) {
            return union(first, second);
        }
        if (!first.cycle().equals(second.cycle())) {
            return null;
        }
        List<Clock> clocks = new ArrayList<>(clocks(first.frame()));
        List<Clock> more = clocks(second.frame());
        return clocks.isEmpty() || more.isEmpty() || !clocks.addAll(more)
                ? null
                : new Repeat(first.cycle(), Frame.at(clocks));
    }

    /** The times of a frame that holds nothing else. */
    private static List<Clock> clocks(Frame frame) {
        if (frame.part() != null) {
            return frame.equals(Frame.in(frame.part())) ? List.of(frame.part().clock()) : List.of();
        }
        return frame.equals(Frame.at(frame.clocks())) ? frame.clocks() : List.of();
    }

    private static @Nullable Repeat several(Repeat first, Repeat second) {
        return timed(first) && timed(second) && one(first, second) == null ? vague() : null;
    }

    private static boolean timed(Repeat repeat) {
        Frame frame = repeat.frame();
        return !frame.clocks().isEmpty() || frame.part() != null || frame.window() != null;
    }

    private static @Nullable Repeat union(Repeat one, Repeat other) {
        if (!one.frame().equals(Frame.NONE) || !weekly(one.cycle()) || !weekly(other.cycle())) {
            return null;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        one.cycle().days().stream().map(OrdinalDay::day).forEach(days::add);
        other.cycle().days().stream().map(OrdinalDay::day).forEach(days::add);
        return new Repeat(Cycle.onWeekdays(days), other.frame());
    }

    /** "Wednesday mornings, weekly" says the same twice. */
    private static boolean everyWeek(Cycle cycle) {
        return cycle.equals(Cycle.every(1, Frequency.WEEKLY));
    }

    private static boolean weekly(Cycle cycle) {
        return !cycle.days().isEmpty()
                && cycle.clearly()
                        .equals(Cycle.onWeekdays(
                                cycle.days().stream().map(OrdinalDay::day).toList()))
                && cycle.frequency() == Frequency.WEEKLY;
    }

    /** "Every Monday at 10 and Friday at 2". */
    private static @Nullable Repeat several(Repeat one, When other) {
        return timed(one) && weekdayAndTime(other) ? vague() : null;
    }

    /** "Monday at 10 and Friday at 2". */
    private static @Nullable Repeat several(When one, When other) {
        return weekdayAndTime(one) && weekdayAndTime(other) ? vague() : null;
    }

    private static boolean weekdayAndTime(When when) {
        return when.day() instanceof Day.OfWeek && when.clock() != null && when.relation() == Relation.AT;
    }

    /** An exception that is understood reaches further and wins. */
    private static void exception(Grammar g, String words) {
        g.rule(-2, TIME, "REPEAT ,? " + words, a -> vague());
    }

    private static Repeat vague() {
        return Repeat.of(Cycle.unclear());
    }
}
