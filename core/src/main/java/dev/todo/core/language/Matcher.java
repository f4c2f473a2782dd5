package dev.todo.core.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Finds every way in which productions cover a clause, by backtracking; punctuation between the words is passed over. */
final class Matcher {

    /** Tells whether tokens can stand in a slot. */
    interface SlotTest {
        boolean accepts(SlotType type, Range range);
    }

    /** Bounds the work on one production, whatever the sentence. */
    private static final int MAX_STEPS = 4_000;

    private static final int MAX_MATCHES = 40;

    private final Sentence sentence;
    private final Range clause;
    private final SlotTest test;
    private final Map<SlotType, Range> slots = new EnumMap<>(SlotType.class);
    private final BitSet words = new BitSet();
    private final List<Match> matches = new ArrayList<>();
    private int steps;

    Matcher(Sentence sentence, Range clause, SlotTest test) {
        this.sentence = sentence;
        this.clause = sentence.trimmed(clause);
        this.test = test;
    }

    List<Match> matches(List<Production> productions) {
        for (Production production : productions) {
            steps = 0;
            int known = matches.size();
            walk(production.pattern(), clause.from(), true, end -> {
                if (end == clause.to() && matches.size() < known + MAX_MATCHES) {
                    matches.add(new Match(production, clause, slots, words));
                }
            });
        }
        return matches;
    }

    /** The matches that begin where the clause does, wherever they end. */
    List<Match> prefixes(List<Production> productions) {
        for (Production production : productions) {
            steps = 0;
            walk(production.pattern(), clause.from(), false, end -> {
                if (matches.size() < MAX_MATCHES) {
                    matches.add(new Match(production, new Range(clause.from(), end), slots, words));
                }
            });
        }
        return matches;
    }

    private void walk(Pattern pattern, int at, boolean last, IntConsumer then) {
        if (++steps > MAX_STEPS) {
            return;
        }
        switch (pattern) {
            case Pattern.Word word -> word(word, at, then);
            case Pattern.Slot slot -> slot(slot.type(), at, last, then);
            case Pattern.Sequence sequence -> parts(sequence.parts(), 0, at, last, then);
            case Pattern.Choice choice -> choice.options().forEach(option -> walk(option, at, last, then));
            case Pattern.Maybe maybe -> {
                walk(maybe.inner(), at, last, then);
                then.accept(at);
            }
        }
    }

    private void parts(List<Pattern> parts, int index, int at, boolean last, IntConsumer then) {
        if (index == parts.size()) {
            then.accept(at);
            return;
        }
        boolean lastPart = last && index == parts.size() - 1;
        walk(parts.get(index), at, lastPart, next -> parts(parts, index + 1, next, last, then));
    }

    private void word(Pattern.Word word, int at, IntConsumer then) {
        int index = at;
        while (index < clause.to() && sentence.token(index).is(Token.Kind.MARK)) {
            index++;
        }
        if (index < clause.to()
                && !sentence.token(index).is(Token.Kind.QUOTED)
                && word.words().contains(sentence.token(index).word())) {
            words.set(index);
            then.accept(index + 1);
            words.clear(index);
        }
    }

    private void slot(SlotType type, int at, boolean last, IntConsumer then) {
        if (slots.containsKey(type)) {
            return;
        }
        int from = at;
        while (from < clause.to() && sentence.token(from).is(Token.Kind.MARK)) {
            from++;
        }
        for (int to = last ? clause.to() : from + 1; to <= clause.to() && to > from; to++) {
            Range range = new Range(from, to);
            if (test.accepts(type, range)) {
                slots.put(type, range);
                then.accept(to);
                slots.remove(type);
            }
        }
    }
}
