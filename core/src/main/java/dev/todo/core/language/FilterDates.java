package dev.todo.core.language;

import dev.todo.core.language.time.TimeValue;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The times in a condition on tasks. */
final class FilterDates {

    /** How many tokens {@link #lately} reads: "last 7 days". */
    static final int LATELY = 3;

    private final Sentence sentence;
    private final Times times;
    private final Range range;
    private final List<Times.Found> found;

    FilterDates(Sentence sentence, Times times, Range range) {
        this.sentence = sentence;
        this.times = times;
        this.range = range;
        BitSet tokens = new BitSet();
        tokens.set(range.from(), range.to());
        this.found = times.find(tokens);
    }

    /** The day that "the last 7 days" at this token began; empty when nothing of the kind stands there. */
    Optional<LocalDate> lately(int at) {
        boolean last = sentence.token(at).is("last") || sentence.token(at).is("past");
        if (!last || at + LATELY > range.to()) {
            return Optional.empty();
        }
        return times.length(new Range(at + 1, at + LATELY))
                .map(TimeValue::shift)
                .map(shift -> times.context().today().minus(shift.period()));
    }

    /**
     * The time that begins at this token.
     *
     * @param expected whether a word before asks for one, so that less likely ones will do
     */
    Optional<Times.Found> at(int at, boolean expected) {
        return found.stream()
                .filter(candidate -> candidate.range().from() == at
                        && candidate.value().shift() == null
                        && candidate.value().problem() == null
                        && !candidate.value().recurring()
                        && (candidate.score() >= 0.3 || expected))
                .findFirst();
    }

    /** The word that leads to a time: "before" and "by" differ in what they leave out. */
    String leading(Range time) {
        for (int i = time.from(); i < time.to(); i++) {
            String word = sentence.token(i).word();
            if (word.equals("next") && sentence.token(time.to() - 1).word().equals("days")) {
                return "within"; // "in the next 3 days"
            }
            if (Set.of("before", "after", "since", "starting", "within").contains(word)) {
                return word;
            }
        }
        return "";
    }
}
