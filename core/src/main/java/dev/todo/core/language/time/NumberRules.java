package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.AMOUNT;
import static dev.todo.core.language.time.Kind.NTH;
import static dev.todo.core.language.time.Kind.NUM;
import static dev.todo.core.language.time.Kind.ORD;

/** Numbers spelled out, amounts, and positions such as "second to last". */
final class NumberRules implements Rules {

    @Override
    public void addTo(Grammar g) {
        g.rule(NUM, "SMALL", a -> a.number(0));
        g.rule(NUM, "TENS", a -> a.number(0));
        g.rule(NUM, "TENS -? SMALL", a -> a.number(0) + a.number(1));
        g.rule(NUM, "a|one hundred", a -> 100);
        g.rule(NUM, "SMALL hundred", a -> 100 * a.number(0));
        g.rule(NUM, "a|one hundred and? NUM", a -> a.number(0) < 100 ? 100 + a.number(0) : null);
        g.rule(NUM, "SMALL hundred and? NUM", a -> a.number(1) < 100 ? 100 * a.number(0) + a.number(1) : null);
        g.rule(NUM, "a dozen", a -> 12);
        g.rule(NUM, "half a dozen", a -> 6);

        g.rule(ORD, "SMALLORD", a -> a.number(0));
        g.rule(ORD, "TENS -? SMALLORD", a -> a.number(0) + a.number(1));
        g.rule(NTH, "ORD", a -> a.number(0));
        g.rule(NTH, "last|final", a -> -1);
        g.rule(NTH, "penultimate", a -> -2);
        g.rule(NTH, "ORD to? -? last", a -> a.number(0) > 1 ? -a.number(0) : null);
        g.rule(NTH, "ORD - to - last", a -> a.number(0) > 1 ? -a.number(0) : null);
        g.rule(NTH, "next to last", a -> -2);

        g.rule(AMOUNT, "NUM|DECIMAL", a -> a.amount(0));
        g.rule(AMOUNT, "a|an", a -> 1.0);
        g.rule(AMOUNT, "a? couple of?", a -> 2.0);
        g.rule(1, AMOUNT, "a few", a -> 3.0);
        g.rule(AMOUNT, "half a|an", a -> 0.5);
        g.rule(AMOUNT, "a? half", a -> 0.5);
        g.rule(AMOUNT, "half -", a -> 0.5);
        g.rule(AMOUNT, "a? quarter of a|an", a -> 0.25);
        g.rule(AMOUNT, "three quarters of a|an", a -> 0.75);
        g.rule(AMOUNT, "NUM and a half", a -> a.number(0) + 0.5);
        g.rule(AMOUNT, "NUM and a quarter", a -> a.number(0) + 0.25);
    }
}
