package dev.todo.core.language;

import java.util.List;

/**
 * Which tasks are meant, as tools take it: numbers, ids or titles, or one {@code filter:…}.
 *
 * @param tasks the references
 * @param sure whether it can only mean tasks there are (a number, "it", a condition, a known title), or is just words
 * @param known whether a title of the speaker's open tasks fits
 * @param definite whether it began as something known to both: "the laundry"
 */
record Reference(List<String> tasks, boolean sure, boolean known, boolean definite) {

    static final String FILTER = "filter:";

    static Reference sure(List<String> tasks) {
        return new Reference(List.copyOf(tasks), true, false, true);
    }

    boolean one() {
        return tasks.size() == 1 && !filter();
    }

    boolean filter() {
        return tasks.getFirst().startsWith(FILTER);
    }

    String first() {
        return tasks.getFirst();
    }
}
