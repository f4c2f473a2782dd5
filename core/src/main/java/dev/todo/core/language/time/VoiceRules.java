package dev.todo.core.language.time;

import static dev.todo.core.language.time.Kind.AT;
import static dev.todo.core.language.time.Kind.CLOCK;
import static dev.todo.core.language.time.Kind.YEAR;

import dev.todo.core.language.time.TimeValue.Relation;
import org.jspecify.annotations.Nullable;

/** Times of day and years as a voice says them: oh nine hundred, sixteen thirty, twenty twenty-eight, noonish. */
final class VoiceRules implements Rules {

    private static final String HOURS = "hours|hrs";
    private static final String NEAR = "shortly|just|right|soon|sometime";

    @Override
    public void addTo(Grammar g) {
        military(g);
        words(g);
        years(g);
    }

    /** The hour of the 24-hour clock leaves no doubt about the half of the day. */
    private static void military(Grammar g) {
        g.rule(4, CLOCK, "oh|zero SMALL hundred", a -> fixed(a.number(0), 0));
        g.rule(CLOCK, "oh|o|zero SMALL hundred " + HOURS, a -> fixed(a.number(0), 0));
        g.rule(4, CLOCK, "oh|zero SMALL NUM", a -> a.number(1) < 10 ? null : fixed(a.number(0), a.number(1)));
        g.rule(4, CLOCK, "oh|zero SMALL oh|o|zero SMALL", a -> fixed(a.number(0), a.number(1)));
        g.rule(1, CLOCK, "SMALL hundred " + HOURS, a -> fixed(a.number(0), 0));
        g.rule(6, CLOCK, "NUM hundred", a -> afternoon(a.number(0), 0));
        g.rule(CLOCK, "NUM hundred " + HOURS, a -> a.number(0) < 10 ? null : fixed(a.number(0), 0));
        g.rule(6, CLOCK, "NUM NUM", a -> a.number(1) < 10 ? null : afternoon(a.number(0), a.number(1)));
        g.rule(CLOCK, "NUM NUM " + HOURS, a -> a.number(1) < 10 ? null : fixed(a.number(0), a.number(1)));
        g.rule(2, CLOCK, "NUM oh|o SMALL", a -> afternoon(a.number(0), a.number(1)));
    }

    private static @Nullable Clock afternoon(int hour, int minute) {
        return hour > 12 ? fixed(hour, minute) : null;
    }

    private static @Nullable Clock fixed(int hour, int minute) {
        return hour < 24 && minute < 60 ? Clock.padded(hour, minute, -1) : null;
    }

    private static void words(Grammar g) {
        g.rule(CLOCK, "TENS - SMALL past|after NUM", a -> beside(a.number(2), a.number(0) + a.number(1)));
        g.rule(CLOCK, "TENS - SMALL to|till|til NUM", a -> beside(a.number(2), -a.number(0) - a.number(1)));
        g.rule(AT, "at NUM of NUM", a -> a.number(0) % 5 == 0 ? at(beside(a.number(1), -a.number(0))) : null);
        g.rule(1, CLOCK, "noonish|middayish", a -> Clock.at(12, 0));
        g.rule(CLOCK, "noon|midday - ish", a -> Clock.at(12, 0));
        g.rule(2, CLOCK, "midnightish", a -> Clock.midnight());
        g.rule(2, AT, "NUM - ish", a -> hour(a.number(0)));
        g.rule(-4, AT, "at|on the? stroke of CLOCK", a -> When.at(a.clock(0)));
        g.rule(AT, "at|on the? stroke of NUM", a -> hour(a.number(0)));
        g.rule(-2, AT, "AT on the dot|nose", a -> a.when(0));
        g.rule(AT, NEAR + " AT", a -> a.when(0).relation() == Relation.AT ? null : a.when(0));
        g.rule(AT, "a little|bit AT", a -> a.when(0).relation() == Relation.AT ? null : a.when(0));
        g.rule(AT, "some time AT", a -> a.when(0).relation() == Relation.AT ? null : a.when(0));
    }

    private static @Nullable When at(@Nullable Clock clock) {
        return clock == null ? null : When.at(clock);
    }

    private static @Nullable When hour(int hour) {
        return hour <= 24 ? When.at(Clock.bare(hour, 0, -1)) : null;
    }

    /** So many minutes after the hour, or before it when negative. */
    private static @Nullable Clock beside(int hour, int minutes) {
        if (hour < 1 || hour > 12 || Math.abs(minutes) >= 60) {
            return null;
        }
        return minutes > 0
                ? Clock.bare(hour, minutes, -1)
                : Clock.bare(hour == 1 ? 12 : hour - 1, Math.floorMod(minutes, 60), -1);
    }

    /** A year in words is one beside a date; alone it may be anything. */
    private static void years(Grammar g) {
        g.rule(2, YEAR, "nineteen NUM", a -> inCentury(1900, a.number(0)));
        g.rule(2, YEAR, "twenty NUM", a -> inCentury(2000, a.number(0)));
        g.rule(2, YEAR, "twenty oh|o SMALL", a -> 2000 + a.number(0));
        g.rule(2, YEAR, "nineteen oh|o SMALL", a -> 1900 + a.number(0));
        g.rule(2, YEAR, "two thousand", a -> 2000);
        g.rule(1, YEAR, "two thousand and? NUM", a -> a.number(0) < 100 ? 2000 + a.number(0) : null);
    }

    private static @Nullable Integer inCentury(int century, int year) {
        return year >= 10 && year < 100 ? century + year : null;
    }
}
