package dev.todo.server.task;

import dev.todo.core.api.Stats;
import dev.todo.core.query.DateTerm;
import dev.todo.core.query.Field;
import dev.todo.core.query.Filter;
import dev.todo.core.query.Operator;
import dev.todo.core.query.Query;
import dev.todo.core.query.QueryContext;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.server.store.Selection;
import dev.todo.server.store.TaskCounts;
import dev.todo.server.store.TaskSearches;
import dev.todo.server.store.Tx;
import dev.todo.server.store.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts over the tasks a query selects, in the user's days and weeks. */
final class Statistics {

    private static final int DAYS = 30;
    private static final int WEEKS = 12;
    private static final int MOST_TAGS = 50;
    /** How many days of a streak are looked at in one go. */
    private static final int STREAK_STEP = 400;

    private final Queries queries;
    private final TaskSearches searches;
    private final TaskCounts counts;

    Statistics(Queries queries, TaskSearches searches, TaskCounts counts) {
        this.queries = queries;
        this.searches = searches;
        this.counts = counts;
    }

    Stats of(Tx tx, User user, String text, Instant now) {
        Query query = queries.parsed(text);
        QueryContext context = new QueryContext(now, user.zone(), user.weekStart());
        Selection selected = searches.select(tx, user, query.filter(), context);
        Map<String, Long> byStatus = new LinkedHashMap<>();
        for (Status status : Status.values()) {
            byStatus.put(status.wire(), 0L);
        }
        byStatus.putAll(counts.byStatus(tx, user.id(), selected));
        Map<String, Long> byPriority = new LinkedHashMap<>();
        for (Priority priority : Priority.values()) {
            byPriority.put(priority.wire(), 0L);
        }
        byPriority.putAll(counts.openByPriority(tx, user.id(), selected));
        Filter today = new Filter.Compare(Field.DUE, Operator.ON, DateTerm.Named.TODAY);
        LocalDate date = context.today();
        return new Stats(
                byStatus.values().stream().mapToLong(Long::longValue).sum(),
                byStatus,
                byPriority,
                counts.openByTag(tx, user.id(), selected, MOST_TAGS),
                open(tx, user, query, Filter.Has.OVERDUE, context),
                open(tx, user, query, today, context),
                perDay(tx, user, selected, date),
                perWeek(tx, user, selected, date),
                streak(tx, user, selected, date));
    }

    private long open(Tx tx, User user, Query query, Filter due, QueryContext context) {
        Filter both = Filter.all(List.of(query.filter(), due));
        return counts.count(
                tx, user.id(), searches.select(tx, user, both, context).status(Status.OPEN));
    }

    private List<Stats.Count> perDay(Tx tx, User user, Selection selected, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = DAYS - 1; i >= -1; i--) {
            days.add(today.minusDays(i));
        }
        return counted(tx, user, selected, days);
    }

    private List<Stats.Count> perWeek(Tx tx, User user, Selection selected, LocalDate today) {
        LocalDate thisWeek = today.with(TemporalAdjusters.previousOrSame(user.weekStart()));
        List<LocalDate> weeks = new ArrayList<>();
        for (int i = WEEKS - 1; i >= -1; i--) {
            weeks.add(thisWeek.minusWeeks(i));
        }
        return counted(tx, user, selected, weeks);
    }

    private List<Stats.Count> counted(Tx tx, User user, Selection selected, List<LocalDate> bounds) {
        List<Long> found = counts.completed(tx, user.id(), selected, starts(user, bounds));
        List<Stats.Count> result = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            result.add(new Stats.Count(bounds.get(i), found.get(i)));
        }
        return result;
    }

    /** Days in a row with a completion; today may still be without one. */
    private int streak(Tx tx, User user, Selection selected, LocalDate today) {
        int streak = 0;
        LocalDate newest = today;
        while (true) {
            List<LocalDate> days = new ArrayList<>();
            for (int i = STREAK_STEP - 1; i >= -1; i--) {
                days.add(newest.minusDays(i));
            }
            List<Long> found = counts.completed(tx, user.id(), selected, starts(user, days));
            for (int i = found.size() - 1; i >= 0; i--) {
                boolean todayWithoutOne = found.get(i) == 0 && days.get(i).equals(today);
                if (found.get(i) > 0) {
                    streak++;
                } else if (!todayWithoutOne) {
                    return streak;
                }
            }
            newest = newest.minusDays(STREAK_STEP);
        }
    }

    /** The instants at which days begin; a day the calendar of a zone lacks begins where the next one does. */
    private static List<Instant> starts(User user, List<LocalDate> days) {
        return days.stream()
                .map(day -> day.atStartOfDay(user.zone()).toInstant())
                .toList();
    }
}
