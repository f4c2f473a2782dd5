package dev.todo.server.store;

import dev.todo.core.query.Field;
import dev.todo.core.query.Filter;
import dev.todo.core.query.QueryContext;
import dev.todo.core.query.TimeRange;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filter language as SQL. */
final class FilterConditions {

    private final TextConditions texts;

    FilterConditions(TextConditions texts) {
        this.texts = texts;
    }

    /** {@code filter} as {@code user} means it when they ask in {@code context}. */
    Condition condition(Tx tx, User user, Filter filter, QueryContext context) {
        return switch (filter) {
            case Filter.And(var parts) ->
                parts.isEmpty() ? Condition.ALWAYS : Condition.all(conditions(tx, user, parts, context));
            case Filter.Or(var parts) -> Condition.any(conditions(tx, user, parts, context));
            case Filter.Not(var part) -> condition(tx, user, part, context).negated();
            case Filter.Text(String text, boolean phrase) -> texts.condition(tx, user.id(), text, phrase);
            case Filter.Tag(String name) -> Condition.of("t.tag_keys @> ?::text[]", List.of(name));
            case Filter.PriorityIs(var priorities) ->
                oneOf("t.priority", priorities.stream().map(Priority::wire).toList());
            case Filter.StatusIs(var statuses) ->
                statuses.size() == Status.values().length
                        ? Condition.ALWAYS
                        : oneOf("t.status", statuses.stream().map(Status::wire).toList());
            case Filter.Has has -> has(has, context);
            case Filter.Compare compare -> compare(compare.field(), context.range(compare), context.zone());
        };
    }

    private List<Condition> conditions(Tx tx, User user, Collection<Filter> parts, QueryContext context) {
        return parts.stream().map(part -> condition(tx, user, part, context)).toList();
    }

    /** Literals, so that a kept plan knows which part of an index it is about; they come from enums, not from people. */
    private static Condition oneOf(String column, List<String> values) {
        return values.size() == 1
                ? Condition.of(column + " = '" + values.getFirst() + "'")
                : Condition.of(values.stream().sorted().collect(Collectors.joining("', '", column + " in ('", "')")));
    }

    private static Condition has(Filter.Has has, QueryContext context) {
        return switch (has) {
            case DUE -> Condition.of("t.due_local is not null");
            case NO_DUE -> Condition.of("t.due_local is null");
            case OVERDUE -> due(context.overdue(), context.zone());
            case RECURRENCE -> Condition.of("t.rule is not null");
            case REMINDER ->
                Condition.of("exists (select 1 from reminders r where r.task_id = t.id and r.state <> 'cancelled')");
            case NOTES -> Condition.of("t.notes is not null");
            case TAG -> Condition.of("t.tag_keys <> '{}'");
        };
    }

    private static Condition compare(Field field, TimeRange range, ZoneId zone) {
        return switch (field) {
            case DUE -> due(range, zone);
            case CREATED -> within("t.created_at", range.from(), range.to());
            case UPDATED -> within("t.updated_at", range.from(), range.to());
            case DONE ->
                Condition.all(
                        List.of(Condition.of("t.status = 'done'"), within("t.completed_at", range.from(), range.to())));
        };
    }

    /** Times by their instant, whole days by their date; and around both a range the index on dues can use. */
    private static Condition due(TimeRange range, ZoneId zone) {
        Condition times = Condition.all(
                List.of(Condition.of("t.due_at is not null"), within("t.due_at", range.from(), range.to())));
        Condition days = Condition.all(List.of(
                Condition.of("t.due_at is null and t.due_local is not null"),
                within("t.due_local", startOf(range.fromDate()), startOf(range.toDate()))));
        List<Condition> all = new ArrayList<>();
        if (range.from() != null && range.fromDate() != null) {
            LocalDateTime from = earlier(
                    LocalDateTime.ofInstant(range.from(), zone),
                    range.fromDate().atStartOfDay());
            all.add(Condition.of("coalesce(t.due_local, 'infinity') >= ?", from.minusDays(1)));
        }
        if (range.to() != null && range.toDate() != null) {
            LocalDateTime to = later(
                    LocalDateTime.ofInstant(range.to(), zone), range.toDate().atStartOfDay());
            all.add(Condition.of("coalesce(t.due_local, 'infinity') < ?", to.plusDays(1)));
        }
        all.add(Condition.any(List.of(times, days)));
        return Condition.all(all);
    }

    private static @Nullable LocalDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay();
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static Condition within(String column, @Nullable Object from, @Nullable Object to) {
        List<Condition> bounds = new ArrayList<>();
        bounds.add(Condition.of(column + " is not null"));
        if (from != null) {
            bounds.add(Condition.of(column + " >= ?", from));
        }
        if (to != null) {
            bounds.add(Condition.of(column + " < ?", to));
        }
        return Condition.all(bounds);
    }
}
