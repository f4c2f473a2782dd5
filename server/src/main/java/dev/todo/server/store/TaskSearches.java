package dev.todo.server.store;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.query.Filter;
import dev.todo.core.query.QueryContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Searches in the table {@code tasks}, page by page. A page begins behind the sort keys the one before ended with. */
public final class TaskSearches {

    private final Tasks tasks;
    private final FilterConditions filters;

    /** Searches in {@code tasks}; mistyped words are corrected by {@code words}. */
    public TaskSearches(Tasks tasks, Words words) {
        this.tasks = tasks;
        this.filters = new FilterConditions(new TextConditions(words));
    }

    /** The tasks {@code filter} means when {@code user} asks for them in {@code context}. */
    public Selection select(Tx tx, User user, Filter filter, QueryContext context) {
        return Selection.ALL.and(filters.condition(tx, user, filter, context));
    }

    /**
     * One criterion of an order.
     *
     * @param field what is compared
     * @param descending greatest first
     */
    public record Order(SortField field, boolean descending) {}

    /**
     * A page.
     *
     * @param tasks in order
     * @param last the sort keys of the last task, when there is a page behind it
     */
    public record Page(List<StoredTask> tasks, Optional<List<String>> last) {}

    /**
     * The tasks of {@code user} that fulfil {@code selection}.
     *
     * @param order the criteria; the number decides between equals
     * @param after the sort keys the page before ended with
     * @throws InvalidInputException when {@code after} does not fit the order
     */
    public Page page(
            Tx tx, UUID user, Selection selection, List<Order> order, int limit, Optional<List<String>> after) {
        List<Order> criteria = new ArrayList<>(order);
        criteria.add(new Order(SortField.NUMBER, false));
        Condition condition = selection.condition(user);
        if (after.isPresent()) {
            condition = Condition.all(List.of(condition, behind(criteria, after.get())));
        }
        StringJoiner orderBy = new StringJoiner(", ");
        StringJoiner keys = new StringJoiner(", ");
        for (int i = 0; i < criteria.size(); i++) {
            Order criterion = criteria.get(i);
            String expression = criterion.field().expression(criterion.descending());
            orderBy.add(expression + (criterion.descending() ? " desc" : ""));
            keys.add(criterion.field().written(expression) + " as k" + i);
        }
        List<@Nullable Object> parameters = new ArrayList<>(condition.parameters());
        parameters.add(limit + 1);
        List<Hit> hits = tx.list(
                "select " + TaskRows.COLUMNS + ", " + keys + " from " + source(condition) + " order by " + orderBy
                        + " limit ?",
                row -> new Hit(TaskRows.stored(row), keys(row, criteria.size())),
                parameters.toArray());
        boolean more = hits.size() > limit;
        List<Hit> shown = more ? hits.subList(0, limit) : hits;
        return new Page(
                tasks.withReminders(tx, shown.stream().map(Hit::task).toList()),
                more ? Optional.of(shown.getLast().keys()) : Optional.empty());
    }

    /** Few tasks are found first and sorted then: the planner, who expects more, would walk through the whole order. */
    private static String source(Condition condition) {
        return condition.rare()
                ? "(select * from tasks t where " + condition.sql() + " offset 0) t"
                : "tasks t where " + condition.sql();
    }

    private record Hit(StoredTask task, List<String> keys) {}

    private static List<String> keys(Row row, int count) {
        List<String> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keys.add(row.text("k" + i));
        }
        return keys;
    }

    /** The tasks behind {@code keys}: greater in the first criterion, or equal there and greater in the next … */
    private static Condition behind(List<Order> criteria, List<String> keys) {
        if (keys.size() != criteria.size()) {
            throw new InvalidInputException("cursor", "the cursor belongs to another search, start anew without it");
        }
        List<Condition> ways = new ArrayList<>();
        List<Condition> equal = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Order criterion = criteria.get(i);
            String key = keys.get(i);
            if (!criterion.field().reads(key)) {
                throw new InvalidInputException("cursor", "the cursor is damaged, start anew without it");
            }
            String expression = criterion.field().expression(criterion.descending());
            String parameter = criterion.field().read();
            List<Condition> way = new ArrayList<>(equal);
            way.add(Condition.of(expression + (criterion.descending() ? " < " : " > ") + parameter, key));
            ways.add(Condition.all(way));
            equal.add(Condition.of(expression + " = " + parameter, key));
        }
        Order first = criteria.getFirst();
        // Redundant, but a range the index on the first criterion can start at.
        Condition bound = Condition.of(
                first.field().expression(first.descending())
                        + (first.descending() ? " <= " : " >= ")
                        + first.field().read(),
                keys.getFirst());
        return Condition.all(List.of(bound, Condition.any(ways)));
    }
}
