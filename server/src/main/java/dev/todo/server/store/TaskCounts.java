package dev.todo.server.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts in the table {@code tasks}. */
public final class TaskCounts {

    /** How many tasks of each status, by its name on the wire. */
    public Map<String, Long> byStatus(Tx tx, UUID user, Selection selection) {
        return grouped(tx, user, selection, "t.status::text", "", "order by min(t.status)");
    }

    /** How many open tasks of each priority, by its name on the wire. */
    public Map<String, Long> openByPriority(Tx tx, UUID user, Selection selection) {
        return grouped(
                tx,
                user,
                selection.and(Condition.of("t.status = 'open'")),
                "t.priority::text",
                "",
                "order by min(t.priority)");
    }

    /** How many open tasks with each tag, most first. */
    public Map<String, Long> openByTag(Tx tx, UUID user, Selection selection, int limit) {
        return grouped(
                tx,
                user,
                selection.and(Condition.of("t.status = 'open'")),
                "min(g.tag)",
                ", unnest(t.tags, t.tag_keys) as g (tag, tag_key)",
                "group by g.tag_key order by 2 desc, g.tag_key limit " + limit);
    }

    private static Map<String, Long> grouped(
            Tx tx, UUID user, Selection selection, String name, String join, String tail) {
        Condition condition = selection.condition(user);
        Map<String, Long> counts = new LinkedHashMap<>();
        String grouping = tail.startsWith("group by") ? tail : "group by 1 " + tail;
        tx.list(
                        "select " + name + " as name, count(*) as count from tasks t" + join + " where "
                                + condition.sql() + " " + grouping,
                        row -> Map.entry(row.text("name"), row.number("count")),
                        condition.parameters().toArray())
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** How many tasks. */
    public long count(Tx tx, UUID user, Selection selection) {
        Condition condition = selection.condition(user);
        return tx.one(
                        "select count(*) as count from tasks t where " + condition.sql(),
                        row -> row.number("count"),
                        condition.parameters().toArray())
                .orElse(0L);
    }

    /**
     * How many tasks were completed between each two of {@code bounds}, which rise.
     *
     * @return one count less than there are bounds
     */
    public List<Long> completed(Tx tx, UUID user, Selection selection, List<Instant> bounds) {
        Condition condition = Condition.all(
                List.of(selection.condition(user), Condition.of("""
                        t.status = 'done' and coalesce(t.completed_at, '-infinity') >= ?
                        and coalesce(t.completed_at, '-infinity') < ?
                        """, bounds.getFirst(), bounds.getLast())));
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(bounds);
        parameters.addAll(condition.parameters());
        List<Long> counts = new ArrayList<>();
        for (int i = 1; i < bounds.size(); i++) {
            counts.add(0L);
        }
        // The bounds stand in a query of their own, so that their text is read once and not for every row.
        tx.list(
                        "select width_bucket(t.completed_at, (select ?::timestamptz[])) as bucket, count(*) as count from tasks t"
                                + " where " + condition.sql() + " group by 1",
                        row -> Map.entry(row.integer("bucket"), row.number("count")),
                        parameters.toArray())
                .forEach(entry -> counts.set(entry.getKey() - 1, entry.getValue()));
        return counts;
    }
}
