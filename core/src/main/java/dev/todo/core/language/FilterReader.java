package dev.todo.core.language;

import java.util.List;
import java.util.Optional;

/**
 * Reads conditions on tasks ("high priority tasks tagged work due this week, by priority") into the filter language,
 * from left to right, the longest piece first.
 */
final class FilterReader {

    private final Sentence sentence;
    private final Times times;

    FilterReader(Sentence sentence, Times times) {
        this.sentence = sentence;
        this.times = times;
    }

    /** A selection of tasks to act on: "all tasks tagged #home", "everything overdue"; not just any words. */
    Optional<Reference> selection(Range range) {
        Filter filter = read(range, Field.DUE);
        boolean conditions = filter.all() && (filter.typed() > 0 || range.size() == 1);
        boolean plural = conditions
                || (filter.noun()
                        && (filter.all() || range.size() > 1)
                        && !sentence.token(range.from()).is("task"));
        // Words nobody can place make a selection too wide or too narrow: better no selection than a wrong one.
        boolean understood = filter.stray() == 0
                || (!filter.everything() && filter.stray() <= 2 && (filter.all() || filter.typed() > 0));
        if (!plural || !understood) {
            return Optional.empty();
        }
        if (filter.terms().isEmpty() && !filter.all()) {
            return Optional.empty();
        }
        String query = filter.terms().isEmpty() ? "status:open" : filter.query();
        return Optional.of(Reference.sure(List.of(Reference.FILTER + query)));
    }

    /** What a time without a word before it is about. */
    enum Field {
        DUE("due"),
        DONE("done"),
        CREATED("created");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    Filter read(Range range, Field timesAreOf) {
        return new FilterScan(sentence, times, sentence.trimmed(range), timesAreOf).read();
    }
}
