package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.LENGTH;
import static dev.todo.core.language.time.Kind.TIME;
import static dev.todo.core.language.time.Kind.UNIT;

import dev.todo.core.language.time.Shift.Direction;

/** Lengths of time, and a length that stands alone. */
final class LengthRules implements Rules {

    @Override
    public void addTo(Grammar g) {
        g.rule(UNIT, "working|business|work|week - day|days", a -> Unit.WORKDAY);
        g.rule(UNIT, "working|business|work day|days", a -> Unit.WORKDAY);
        g.rule(UNIT, "week end|ends", a -> Unit.WEEKEND);
        g.rule(UNIT, "calendar day|days", a -> Unit.DAY);

        g.rule(LENGTH, "AMOUNT -? UNIT", a -> Length.of(a.amount(0), a.unit(1)));
        g.rule(LENGTH, "a|an|one UNIT and a half", a -> Length.of(1.5, a.unit(0)));
        g.rule(LENGTH, "NUM UNIT and a half", a -> Length.of(a.number(0) + 0.5, a.unit(1)));
        g.rule(LENGTH, "LENGTH ,? and? LENGTH", a -> a.length(0).and(a.length(1)));
        g.rule(
                LENGTH,
                "NUM h NUM",
                a -> a.number(1) < 60 ? new Length(0, 0, 0, 0, 0, a.number(0), a.number(1), 0) : null);

        shift(g, 8, "LENGTH", Direction.BARE);
        shift(g, 2, "+ LENGTH", Direction.LATER);
        shift(g, 4, "another LENGTH", Direction.LATER);
        shift(g, 4, "- LENGTH", Direction.EARLIER);
        shift(g, 6, "by LENGTH", Direction.BY);
        shift(g, 6, "for LENGTH", Direction.FOR);
        shift(g, 6, "for another LENGTH", Direction.FOR);
        shift(g, 4, "LENGTH before|prior|ahead|beforehand", Direction.BEFORE);
        shift(g, 4, "LENGTH in advance", Direction.BEFORE);
        shift(g, 4, "LENGTH earlier|sooner|early", Direction.EARLIER);
        shift(g, 5, "LENGTH later|late", Direction.LATER);
        shift(g, 5, "LENGTH after", Direction.AFTER);
    }

    private static void shift(Grammar g, int cost, String pattern, Direction direction) {
        g.rule(
                cost,
                TIME,
                pattern,
                a -> a.length(0).workdays() > 0 && direction != Direction.BARE
                        ? null
                        : new Shift(
                                a.length(0).period(),
                                a.length(0).duration(),
                                direction,
                                a.length(0).words()));
    }
}
