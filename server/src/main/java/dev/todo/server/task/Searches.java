package dev.todo.server.task;

import dev.todo.core.api.TaskPage;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.query.Query;
import dev.todo.core.query.QueryContext;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Tags;
import dev.todo.server.store.Selection;
import dev.todo.server.store.SortField;
import dev.todo.server.store.TaskSearches;
import dev.todo.server.store.TaskSearches.Order;
import dev.todo.server.store.TaskSearches.Page;
import dev.todo.server.store.Tx;
import dev.todo.server.store.User;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a search asks for and answers a page of it. */
final class Searches {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final TaskSearches searches;
    private final Queries queries;
    private final Dues dues;

    Searches(TaskSearches searches, Queries queries, Dues dues) {
        this.searches = searches;
        this.queries = queries;
        this.dues = dues;
    }

    TaskPage search(Tx tx, User user, TaskSearch search, Instant now) {
        Query query = queries.parsed(search.query());
        Selection selection = selection(tx, user, query, search, now);
        List<Order> order = order(query, search);
        Cursors cursors = Cursors.of(user.id(), search);
        Optional<List<String>> after =
                search.cursor() == null ? Optional.empty() : Optional.of(cursors.read(search.cursor()));
        Page page = searches.page(tx, user.id(), selection, order, limit(search.limit()), after);
        return new TaskPage(
                Change.seen(page.tasks()), page.last().map(cursors::write).orElse(null));
    }

    private Selection selection(Tx tx, User user, Query query, TaskSearch search, Instant now) {
        QueryContext context = new QueryContext(now, user.zone(), user.weekStart());
        String status = lower(search.status());
        Selection selection =
                searches.select(tx, user, status == null ? query.effectiveFilter() : query.filter(), context);
        if (status != null && !"all".equals(status)) {
            selection = selection.status(status(status));
        }
        if (search.priority() != null) {
            selection = selection.priority(Priority.fromWord(search.priority())
                    .orElseThrow(() -> new InvalidInputException(
                            "priority", "'" + search.priority() + "' is not a priority: low, medium or high")));
        }
        if (search.tag() != null) {
            selection = selection.tag(tag(search.tag()));
        }
        if (search.dueFrom() != null) {
            selection = selection.dueFrom(moment("due_from", search.dueFrom(), user, now, false));
        }
        if (search.dueTo() != null) {
            selection = selection.dueBefore(moment("due_to", search.dueTo(), user, now, true));
        }
        return selection;
    }

    /** A moment on the user's clock; with {@code dayIncluded} the end of a whole day. */
    private LocalDateTime moment(String field, String text, User user, Instant now, boolean dayIncluded) {
        Dues.Due due = dues.read(field, text, new Dues.Speaker(user, now, null, null, null));
        if (due.moment().allDay()) {
            return due.moment().date().plusDays(dayIncluded ? 1 : 0).atStartOfDay();
        }
        return due.zone() == null
                ? due.moment().dateTime()
                : due.moment().in(due.zone()).atZone(user.zone()).toLocalDateTime();
    }

    /** The order asked for beside the query, or else in it, or else by due. */
    private static List<Order> order(Query query, TaskSearch search) {
        boolean descending =
                switch (search.order() == null ? "asc" : search.order().toLowerCase(Locale.ROOT)) {
                    case "asc" -> false;
                    case "desc" -> true;
                    default ->
                        throw new InvalidInputException("order", "'" + search.order() + "' is neither asc nor desc");
                };
        String sort = lower(search.sort());
        if (sort == null) {
            return query.sort().isEmpty()
                    ? List.of(new Order(SortField.DUE, descending))
                    : query.sort().stream()
                            .map(key -> new Order(SortField.valueOf(key.by().name()), key.descending() != descending))
                            .toList();
        }
        return List.of(new Order(
                SortField.named(sort)
                        .orElseThrow(() -> new InvalidInputException(
                                "sort",
                                "'" + search.sort() + "' is not one of "
                                        + Arrays.toString(SortField.values()).toLowerCase(Locale.ROOT))),
                descending));
    }

    private static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidInputException("limit", "'limit' is " + limit + ", it runs from 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    private static Status status(String word) {
        for (Status status : Status.values()) {
            if (status.wire().equals(word)) {
                return status;
            }
        }
        throw new InvalidInputException("status", "'" + word + "' is not a status: open, done, skipped or all");
    }

    private static String tag(String text) {
        try {
            return Tags.normalise(text);
        } catch (InvalidInputException e) {
            throw e.in("tag");
        }
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
