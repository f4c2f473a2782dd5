package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import dev.todo.core.language.time.Grain;
import dev.todo.core.language.time.TimeLanguage;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Weighs by the words around it how likely a time expression says when a task is due, and is not part of its title. */
final class DueWeights {

    private static final Set<String> DETERMINERS = Words.of("""
            the a an my our your his her their this that these those some new old last annual every
            """);

    private static final Set<String> NAMING = Words.of("""
            about called named titled vs versus of like re regarding is than between with ask tell call text email
            meet visit read watch play chapter page episode season part version level room gate flight route bus
            line section volume issue phase step option unit grade size number no platform table seat apartment apt
            bring win spend pay buy sell order
            """);

    /** Nouns a number behind them belongs to. */
    private static final Set<String> NUMBERED = Words.of("""
            chapter page pages episode season part version level room gate flight route bus line section volume
            issue phase step option unit grade size number no platform table seat apartment apt ticket bug task item
            act scene lesson exercise question draft form track terminal week day sprint module figure box row pr
            iteration exit highway invoice
            """);

    private static final Set<String> PREPOSITIONS = Words.of("""
            at on in by with for to from and about near of before after until or but re via if when because so
            """);

    private static final Set<String> OBJECT_VERBS = Words.of("""
            watch read see play visit buy finish rewatch reread download order
            """);

    private static final Set<String> TO_MONTHS = Words.of("""
            in by until before next this during end early late mid start last
            """);

    private static final Set<String> FREQUENCIES = Words.of("""
            daily weekly fortnightly biweekly
            """);
    private static final Set<String> RARE = Set.of("monthly", "quarterly", "yearly", "annual");
    private static final Set<String> RELATIVE = Set.of("today", "tomorrow", "tonight", "next");
    private static final Set<String> DUE = Set.of("due", "by", "before", "deadline");

    private final Sentence sentence;
    private final BitSet free;
    private final List<Times.Found> all;

    /** Weighs {@code all} candidates among the free tokens. */
    DueWeights(Sentence sentence, BitSet free, List<Times.Found> all) {
        this.sentence = sentence;
        this.free = free;
        this.all = all;
    }

    /** How likely it is meant as the due, around 0 to 1. */
    double of(Times.Found found) {
        return weight(found) + surer(found);
    }

    /** How much likelier a repetition is for a surer time inside it: "every Mon, Wed and Fri at 6" holds "at 6". */
    private double surer(Times.Found found) {
        if (!found.value().recurring()) {
            return 0;
        }
        double best = all.stream()
                .filter(other -> found.range().from() <= other.range().from()
                        && other.range().to() <= found.range().to()
                        && other.value().shift() == null)
                .mapToDouble(Times.Found::score)
                .max()
                .orElse(found.score());
        return Math.max(0, best - found.score());
    }

    private double weight(Times.Found found) {
        Range range = found.range();
        int previous = free.previousSetBit(range.from() - 1);
        int next = free.nextSetBit(range.to());
        boolean first =
                previous < 0 || (sentence.token(previous).is(Kind.MARK) && free.previousSetBit(previous - 1) < 0);
        boolean last = last(range);
        double weight = found.score();
        if (last) {
            weight += 0.1;
        }
        if (previous >= 0 && previous == range.from() - 1) {
            weight -= before(sentence.token(previous), found, last);
        }
        if (first
                && !last
                && range.size() == 1
                && found.value().grain() != Grain.DAY
                && found.score() < TimeLanguage.CERTAIN) {
            weight -= 0.3;
        }
        if (last && found.value().grain() == Grain.YEAR) {
            weight -= named(found);
        }
        if (adjective(found)) {
            weight -= 0.8;
        }
        if (last && objectOfVerb(range)) {
            weight -= 0.6;
        }
        if (next == range.to() && !last && sentence.token(next).is(Kind.WORD)) {
            weight -= (clock(found) ? 0 : counted(range, found, sentence.token(next))) + named(found);
        }
        if (next == range.to() && !last && !prepositional(range) && !first) {
            Token follower = sentence.token(next);
            boolean joins = follower.is(Kind.MARK) || PREPOSITIONS.contains(follower.word());
            weight -= joins ? 0 : found.score() >= TimeLanguage.CERTAIN ? 0.05 : 0.3;
        }
        return weight;
    }

    /** "Watch Friday the 13th": a verb that needs an object and has no other, and something written like a name. */
    private boolean objectOfVerb(Range range) {
        int verb = free.nextSetBit(0);
        Token first = sentence.token(range.from());
        return verb == range.from() - 1
                && (first.capitalised() || first.is(Kind.NUMBER))
                && !prepositional(range)
                && OBJECT_VERBS.contains(sentence.token(verb).word());
    }

    /** "Weekly report due Thursday": how often stands before a noun, and a day of its own is said. */
    private boolean adjective(Times.Found found) {
        int behind = found.range().to();
        Token word = sentence.token(found.range().from());
        return found.range().size() == 1
                && (FREQUENCIES.contains(word.word()) || RARE.contains(word.word()))
                && free.get(behind)
                && sentence.token(behind).is(Kind.WORD)
                && !PREPOSITIONS.contains(sentence.token(behind).word())
                && all.stream().anyMatch(other -> other.range().from() > behind && dayOfItsOwn(other, word));
    }

    /**
     * Whether a day is said that is not one of the repetition: "due Thursday", "by the 5th", "tomorrow"; "weekly … on
     * Monday" is every Monday, but "monthly … on Monday" can only be one.
     */
    private boolean dayOfItsOwn(Times.Found found, Token frequency) {
        int from = found.range().from();
        return !found.value().recurring()
                && found.value().dayNamed()
                && (RARE.contains(frequency.word())
                        || DUE.contains(sentence.token(from).word())
                        || DUE.contains(sentence.token(from - 1).word())
                        || RELATIVE.contains(sentence.token(from).word()));
    }

    /** "At 3 options": a number in front of a noun counts it, unless it belongs to a date. */
    private double counted(Range range, Times.Found found, Token follower) {
        int number = range.to() - 1;
        boolean counts = sentence.token(number).is(Kind.NUMBER) && !PREPOSITIONS.contains(follower.word());
        return counts && !dayOfMonth(found) && !hourToAct(range, follower) ? 0.6 : 0;
    }

    /** "December 5", "5 December 2026": the number stands behind the month or the rest of the date. */
    private boolean dayOfMonth(Times.Found found) {
        int number = found.range().to() - 1;
        if (number == found.range().from() || found.value().grain() != Grain.DAY) {
            return false;
        }
        Token before = sentence.token(number - 1);
        return !before.is(Kind.WORD) || !(PREPOSITIONS.contains(before.word()) || DETERMINERS.contains(before.word()));
    }

    /** "At 9 call mum": what follows is done, not counted. */
    private boolean hourToAct(Range range, Token follower) {
        return prepositional(range) && ActionVerbs.has(follower.word());
    }

    /** "Tomorrow at 9 call mum": a day and "at" make the number a time of day. */
    private boolean clock(Times.Found found) {
        int number = found.range().to() - 1;
        return found.value().dayNamed()
                && number > found.range().from()
                && (sentence.token(number - 1).is("at")
                        || sentence.token(number - 1).is("@"));
    }

    /** "Wait for Jan to reply": months are names too, unless a word for time leads to them. */
    private double named(Times.Found found) {
        return (found.value().grain() == Grain.MONTH || found.value().grain() == Grain.YEAR)
                        && !TO_MONTHS.contains(
                                sentence.token(found.range().from()).word())
                ? 0.7
                : 0;
    }

    /** What the word before takes from the likelihood: "the Monday report", "call May". */
    private double before(Token previous, Times.Found found, boolean last) {
        if (previous.is(Kind.MARK) || prepositional(found.range())) {
            return 0;
        }
        if (DETERMINERS.contains(previous.word())) {
            return last ? 0.35 : 0.6;
        }
        if (sentence.token(found.range().from()).is(Kind.NUMBER)
                && previous.capitalised()
                && previous.start() > sentence.token(free.nextSetBit(0)).start()) {
            return 0.4; // "Ocean's 11 tonight": the number belongs to the name
        }
        if (NUMBERED.contains(previous.word())
                && sentence.token(found.range().from()).is(Kind.NUMBER)) {
            return 0.6; // "episode 5 tonight"
        }
        if (NAMING.contains(previous.word())) {
            return found.range().size() == 1 && found.score() < 0.95 ? 0.4 : 0.05;
        }
        return 0;
    }

    boolean last(Range range) {
        for (int i = free.nextSetBit(range.to()); i >= 0; i = free.nextSetBit(i + 1)) {
            if (!sentence.token(i).is(Kind.MARK)) {
                return false;
            }
        }
        return true;
    }

    private boolean prepositional(Range range) {
        return Times.LEADING.contains(sentence.token(range.from()).word());
    }
}
