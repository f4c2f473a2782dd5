package dev.todo.core.query;

import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Tags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What tasks are asked for. Its text ({@link Object#toString}) is in the filter language and reads back as an equal
 * filter. Make combinations with {@link #all}, {@link #any} and {@link #not}, which keep them in their simplest form.
 */
public sealed interface Filter {

    /** Every task. */
    Filter EVERYTHING = new And(List.of());

    /** Tasks that match all of {@code parts}; every task when there are none. */
    static Filter all(Collection<? extends Filter> parts) {
        List<Filter> flat = new ArrayList<>();
        for (Filter part : parts) {
            if (part instanceof And(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new And(flat);
    }

    /** Tasks that match at least one of {@code parts}, of which there is one or more. */
    static Filter any(Collection<? extends Filter> parts) {
        List<Filter> flat = new ArrayList<>();
        for (Filter part : parts) {
            if (part instanceof Or(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }

    /** Tasks that do not match {@code filter}. */
    static Filter not(Filter filter) {
        return filter instanceof Not(var inner) ? inner : new Not(filter);
    }

    /**
     * Matches what all parts match.
     *
     * @param parts none of them an {@code And}; none at all matches every task
     */
    record And(List<Filter> parts) implements Filter {

        /** Copies the list. */
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream()
                    .map(part -> part instanceof Or ? "(" + part + ")" : part.toString())
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * Matches what some part matches.
     *
     * @param parts two or more, none of them an {@code Or}
     */
    record Or(List<Filter> parts) implements Filter {

        /** Copies the list. */
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Filter::toString).collect(Collectors.joining(" or "));
        }
    }

    /**
     * Matches what its part does not.
     *
     * @param part not itself a {@code Not}
     */
    record Not(Filter part) implements Filter {

        @Override
        public String toString() {
            return part instanceof And || part instanceof Or ? "-(" + part + ")" : "-" + part;
        }
    }

    /**
     * Words to be found in title or notes.
     *
     * @param text one word, or a phrase
     * @param phrase whether the words must stand exactly so, one behind the other; else it is a single word, found also
     *     as a prefix and with typing errors
     */
    record Text(String text, boolean phrase) implements Filter {

        @Override
        public String toString() {
            return phrase ? Token.quote(text) : text;
        }
    }

    /**
     * Tasks with this tag, whatever its case.
     *
     * @param name with its {@code #}
     */
    record Tag(String name) implements Filter {

        /** Compared without case, so kept in lower case. */
        public Tag {
            name = Tags.key(Tags.normalise(name));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Tasks of one of these priorities.
     *
     * @param priorities one or more
     */
    record PriorityIs(Set<Priority> priorities) implements Filter {

        /** Copies the set. */
        public PriorityIs {
            priorities = Set.copyOf(priorities);
        }

        @Override
        public String toString() {
            return EnumSet.copyOf(priorities).stream()
                    .map(Priority::wire)
                    .collect(Collectors.joining(",", "priority:", ""));
        }
    }

    /**
     * Tasks of one of these statuses.
     *
     * @param statuses one or more; all of them for {@code status:all}
     */
    record StatusIs(Set<Status> statuses) implements Filter {

        /** Copies the set. */
        public StatusIs {
            statuses = Set.copyOf(statuses);
        }

        @Override
        public String toString() {
            return statuses.size() == Status.values().length
                    ? "status:all"
                    : EnumSet.copyOf(statuses).stream()
                            .map(Status::wire)
                            .collect(Collectors.joining(",", "status:", ""));
        }
    }

    /** Tasks that have something, or lack it. */
    enum Has implements Filter {
        /** A due, whole day or timed. */
        DUE("due:any"),
        /** No due. */
        NO_DUE("due:none"),
        /** A due that has passed: a time before now, a whole day before today. */
        OVERDUE("due:overdue"),
        /** A recurrence. */
        RECURRENCE("is:recurring"),
        /** A reminder that is not cancelled. */
        REMINDER("has:reminder"),
        /** Notes. */
        NOTES("has:notes"),
        /** A tag. */
        TAG("has:tag");

        private final String text;

        Has(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Tasks whose {@code field} compares so to {@code date}. A task without a value in the field matches no comparison.
     *
     * @param field which of the task's times
     * @param operator how it compares
     * @param date to what
     */
    record Compare(Field field, Operator operator, DateTerm date) implements Filter {

        @Override
        public String toString() {
            return field.key() + (operator == Operator.ON ? ":" : operator.sign()) + date;
        }
    }
}
