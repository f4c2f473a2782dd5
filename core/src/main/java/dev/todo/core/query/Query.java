package dev.todo.core.query;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A query in the filter language: which tasks, in which order. Its text reads back as an equal query.
 *
 * @param filter what stood in it
 * @param sort what to sort by, the most important first; empty leaves the order to the reader
 */
public record Query(Filter filter, List<SortKey> sort) {

    /** The most characters a query may have. */
    public static final int MAX_LENGTH = 1_000;

    /** Every open task. */
    public static final Query EVERYTHING = new Query(Filter.EVERYTHING, List.of());

    /** Copies the list. */
    public Query {
        sort = List.copyOf(sort);
    }

    /**
     * Reads a query; an empty one asks for every open task.
     *
     * @throws InvalidInputException with field {@code q} and the column of what is wrong
     */
    public static Query parse(String text) {
        return new QueryParser(text).query();
    }

    /**
     * Whether the query says which statuses it means: it names one, or asks when tasks were completed. Otherwise it means
     * open tasks.
     */
    public boolean namesStatus() {
        return namesStatus(filter);
    }

    private static boolean namesStatus(Filter filter) {
        return switch (filter) {
            case Filter.And(var parts) -> parts.stream().anyMatch(Query::namesStatus);
            case Filter.Or(var parts) -> parts.stream().anyMatch(Query::namesStatus);
            case Filter.Not(var part) -> namesStatus(part);
            case Filter.StatusIs ignored -> true;
            case Filter.Compare compare -> compare.field() == Field.DONE;
            default -> false;
        };
    }

    /** The filter with what goes without saying: open tasks, unless it names a status. */
    public Filter effectiveFilter() {
        return namesStatus() ? filter : withStatus(Status.OPEN).filter();
    }

    /** The same query for tasks of this status besides. */
    public Query withStatus(Status status) {
        return new Query(Filter.all(List.of(filter, new Filter.StatusIs(Set.of(status)))), sort);
    }

    /** The query in the filter language. */
    @Override
    public String toString() {
        String what = filter.toString();
        if (sort.isEmpty()) {
            return what;
        }
        String order = sort.stream().map(SortKey::toString).collect(Collectors.joining(",", "sort:", ""));
        if (what.isEmpty()) {
            return order;
        }
        return (filter instanceof Filter.Or ? "(" + what + ")" : what) + " " + order;
    }
}
