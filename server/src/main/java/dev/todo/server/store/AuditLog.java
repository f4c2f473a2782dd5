package dev.todo.server.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code audit_log}: what changed, for the history of a task. */
public final class AuditLog {

    /**
     * One change of a task.
     *
     * @param at when
     * @param change what kind
     * @param version the task's version after it
     * @param fields the changed fields as a JSON object of {@code {from, to}}
     */
    public record Entry(Instant at, String change, long version, String fields) {}

    /** Adds an entry. */
    public void add(Tx tx, UUID user, UUID task, long sequence, Entry entry) {
        tx.update("""
                insert into audit_log (user_id, task_id, seq, at, change, version, fields)
                values (?::uuid, ?::uuid, ?, ?, ?, ?, ?::jsonb)
                """, user, task, sequence, entry.at(), entry.change(), entry.version(), entry.fields());
    }

    /** The entries of a task, oldest first. */
    public List<Entry> of(Tx tx, UUID task) {
        return tx.list(
                "select at, change, version, fields::text as fields from audit_log where task_id = ?::uuid order by id",
                row -> new Entry(row.instant("at"), row.text("change"), row.number("version"), row.text("fields")),
                task);
    }
}
