package dev.todo.core.language;

import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.language.time.TimeValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses which of the time expressions in a sentence say when the task is due; the others stay in its title ("read
 * 1984", "write the Monday report on Friday").
 */
final class DuePicker {

    private final Sentence sentence;
    private final Times times;
    private final BitSet free;

    DuePicker(Sentence sentence, Times times, BitSet free) {
        this.sentence = sentence;
        this.times = times;
        this.free = free;
    }

    /**
     * When a task is due.
     *
     * @param ranges the expressions it was said with, words such as "due" included
     * @param score how likely these are meant as its time
     */
    record Pick(TimeValue value, List<Range> ranges, double score) {}

    /** A candidate weighed in its place. */
    private record Weighed(Times.Found found, double weight) {}

    Optional<Pick> pick() {
        List<Weighed> chosen = new ArrayList<>();
        BitSet named = new ProperNames(sentence, free, times.find(free)).tokens();
        BitSet nameless = (BitSet) free.clone();
        nameless.andNot(named);
        List<Times.Found> all =
                times.find(nameless).stream().filter(DuePicker::dates).toList();
        DueWeights weights = new DueWeights(sentence, free, all);
        all.stream()
                .map(found -> new Weighed(found, weights.of(found)))
                .filter(weighed -> weighed.weight() >= TimeLanguage.PLAUSIBLE)
                .sorted(Comparator.comparingDouble(DuePicker::rank).reversed())
                .forEach(weighed -> {
                    if (chosen.stream()
                            .noneMatch(other -> other.found()
                                    .range()
                                    .overlaps(weighed.found().range()))) {
                        chosen.add(weighed);
                    }
                });
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        for (int count = Math.min(chosen.size(), 4); count > 1; count--) {
            List<Weighed> parts = chosen.subList(0, count).stream()
                    .sorted(Comparator.comparingInt(
                            weighed -> weighed.found().range().from()))
                    .toList();
            Optional<TimeValue> joined =
                    times.together(nameless, parts.stream().map(Weighed::found).toList());
            if (joined.isPresent()) {
                return Optional.of(pick(joined.get(), parts));
            }
        }
        List<Weighed> single = List.of(best(chosen, weights));
        return Optional.of(pick(single.getFirst().found().value(), single));
    }

    private Pick pick(TimeValue value, List<Weighed> parts) {
        double score = parts.stream().mapToDouble(Weighed::weight).min().orElse(0);
        return new Pick(
                value,
                parts.stream().map(part -> withAhead(part.found().range())).toList(),
                score);
    }

    /** Repetitions first, then those at the end of the sentence, then the likeliest. */
    private static Weighed best(List<Weighed> chosen, DueWeights weights) {
        return chosen.stream()
                .max(Comparator.comparing(
                                (Weighed weighed) -> weighed.found().value().recurring())
                        .thenComparing(weighed -> weights.last(weighed.found().range()))
                        .thenComparingDouble(Weighed::weight))
                .orElseThrow();
    }

    /** Whether the expression names a moment at all; a length ("for 2 hours") does not. */
    private static boolean dates(Times.Found found) {
        return found.value().shift() == null;
    }

    /** Longer ones before those inside them, unless they are much likelier ("Ocean's 11 tonight"). */
    private static double rank(Weighed weighed) {
        return weighed.weight() + 0.15 * weighed.found().range().size();
    }

    /** The range with the words in front of it that only say that a time follows. */
    private Range withAhead(Range range) {
        int from = range.from();
        while (from > 0 && free.get(from - 1) && leads(from - 1)) {
            from--;
        }
        boolean due = sentence.token(from).is("due");
        while (due
                && from > 0
                && free.get(from - 1)
                && Set.of("is", "it's", "that's", "which", "that")
                        .contains(sentence.token(from - 1).word())) {
            from--;
        }
        return new Range(from, range.to());
    }

    /** Whether the token only leads to a time: "due", or the colon of "deadline:". */
    private boolean leads(int at) {
        int word = sentence.token(at).is(":") && at > 0 ? at - 1 : at;
        return Times.LEADING.contains(sentence.token(word).word());
    }
}
