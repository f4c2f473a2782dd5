package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Sees whether the name of a day or a month belongs to a proper name: "a review of Friday Night Lights", "listen to Ruby
 * Tuesday". The evidence is in the capitals of the words beside it, so a sentence all in lower case or all in capitals
 * has none.
 */
final class ProperNames {

    /** What one does to works that have titles, and not at a time to a person. */
    private static final Set<String> TO_WORKS = Words.of("""
            watch rewatch read reread listen stream hear sing hum cover review download film movie song album novel
            """);

    private static final Set<String> BETWEEN = Words.of("""
            to of the a an my our some about
            """);

    private final Sentence sentence;
    private final BitSet free;
    private final List<Times.Found> all;
    private final BitSet timely = new BitSet();

    ProperNames(Sentence sentence, BitSet free, List<Times.Found> all) {
        this.sentence = sentence;
        this.free = free;
        this.all = all;
        all.forEach(found -> timely.set(found.range().from(), found.range().to()));
    }

    /** The tokens of time expressions that are part of longer names. */
    BitSet tokens() {
        BitSet named = new BitSet();
        if (mixed()) {
            for (Times.Found found : all) {
                Range range = named(found.range());
                named.set(range.from(), range.to());
            }
        }
        return named;
    }

    /** As much of the range, from its beginning, as is part of a name. */
    private Range named(Range range) {
        int from = range.from();
        if (free.previousSetBit(from - 1) < 0) {
            return new Range(from, from);
        }
        if (range.size() > 1 && sentence.token(from).is("the")) {
            boolean noun = written(new Range(from + 1, range.to())) && nounBehind(range.to());
            return noun ? range : new Range(from, from);
        }
        if (written(range) && nameBehind(range.to())) {
            return range;
        }
        int to = from;
        while (to < range.to() && written(new Range(to, to + 1)) && nameOfWork(from)) {
            to++;
        }
        return new Range(from, to);
    }

    private boolean written(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            Token token = sentence.token(i);
            if (!token.is(Kind.WORD) || !token.capitalised()) {
                return false;
            }
        }
        return true;
    }

    /** Whether capitals mean anything here: some word has none, or only the first word has one of its own. */
    private boolean mixed() {
        for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
            Token token = sentence.token(i);
            if (token.is(Kind.WORD) && Character.isLowerCase(token.text().codePointAt(0))) {
                return true;
            }
        }
        int first = free.nextSetBit(0);
        return first >= 0 && TO_WORKS.contains(sentence.token(first).word());
    }

    /** "Friday Night Lights": behind the days and parts of days comes one more word with a capital. */
    private boolean nameBehind(int to) {
        int at = to;
        while (free.get(at) && timely.get(at) && sentence.token(at).capitalised()) {
            at++;
        }
        return free.get(at)
                && !timely.get(at)
                && sentence.token(at).is(Kind.WORD)
                && sentence.token(at).capitalised();
    }

    /** "The Good Friday playlist". */
    private boolean nounBehind(int to) {
        return free.get(to) && !timely.get(to) && sentence.token(to).is(Kind.WORD);
    }

    /** "Listen to Ruby Tuesday": the object of a verb about works begins with a capital before it. */
    private boolean nameOfWork(int from) {
        int at = from - 1;
        while (at >= 0
                && free.get(at)
                && sentence.token(at).is(Kind.WORD)
                && sentence.token(at).capitalised()
                && !TO_WORKS.contains(sentence.token(at).word())) {
            at--;
        }
        boolean named = at < from - 1;
        while (at >= 0 && BETWEEN.contains(sentence.token(at).word())) {
            at--;
        }
        return named && at >= 0 && TO_WORKS.contains(sentence.token(at).word());
    }
}
