package dev.todo.server.store;

import dev.todo.core.reminder.ReminderState;
import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The reminders of all users as their time comes. Whoever changes one holds its owner's lock, as for every change of a
 * user's data; so one reads here, locks, and then asks again in the update itself.
 */
public final class DueReminders {

    private static final String FIRE = """
            update reminders r set state = 'fired', reason = null, fired_at = ?
            from tasks t where t.id = r.task_id and r.state = 'scheduled' and r.fires_at <= ?""";

    private static final String FIRED =
            " returning r.id, r.user_id, r.task_id, r.generation, r.fires_at, t.title, t.due";

    /**
     * A reminder and whose it is.
     *
     * @param id the reminder
     * @param user its owner
     */
    public record Owned(UUID id, UUID user) {}

    /**
     * Where a reminder stands.
     *
     * @param user its owner
     * @param generation which move of it counts
     * @param state what became of it
     * @param firesAt when it fires
     */
    public record Standing(UUID user, int generation, ReminderState state, Instant firesAt) {}

    /**
     * A reminder that has fired, with what its event tells of its task.
     *
     * @param id the reminder
     * @param user its owner
     * @param task the task it is of
     * @param generation which move of it fired
     * @param firesAt when it was to fire
     * @param title the task's title
     * @param due when the task is due
     */
    public record Fired(
            UUID id,
            UUID user,
            UUID task,
            int generation,
            Instant firesAt,
            String title,
            @Nullable LocalMoment due) {}

    /** Where {@code reminder} stands, if it exists. */
    public Optional<Standing> standing(Tx tx, UUID reminder) {
        return tx.one(
                "select user_id, generation, state, fires_at from reminders where id = ?::uuid",
                row -> new Standing(
                        row.uuid("user_id"),
                        row.integer("generation"),
                        ReminderState.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                        row.instant("fires_at")),
                reminder);
    }

    /** Reminders whose time has come at {@code now}, longest ago first, leaving out those of {@code users}. */
    public List<Owned> due(Tx tx, Instant now, Collection<UUID> users, int limit) {
        return tx.list("""
                select id, user_id from reminders
                where state = 'scheduled' and fires_at <= ? and user_id <> all (?::uuid[])
                order by fires_at limit ?
                """, row -> new Owned(row.uuid("id"), row.uuid("user_id")), now, users, limit);
    }

    /** Fires {@code reminder} if this generation of it waits and its time has come at {@code now}. */
    public Optional<Fired> fire(Tx tx, UUID reminder, int generation, Instant now) {
        return tx.one(
                FIRE + " and r.id = ?::uuid and r.generation = ?" + FIRED,
                DueReminders::fired,
                now,
                now,
                reminder,
                generation);
    }

    /** Fires those of {@code reminders} that wait, whose time has come at {@code now}, and that belong to {@code users}. */
    public List<Fired> fire(Tx tx, Collection<UUID> reminders, Collection<UUID> users, Instant now) {
        return tx.list(
                FIRE + " and r.id = any (?::uuid[]) and r.user_id = any (?::uuid[])" + FIRED,
                DueReminders::fired,
                now,
                now,
                reminders,
                users);
    }

    /** Reminders that fired before {@code before} and that no device has acknowledged, longest ago first. */
    public List<Owned> unacknowledged(Tx tx, Instant before, int limit) {
        return tx.list("""
                select id, user_id from reminders
                where state = 'fired' and fires_at < ? and coalesce(fired_at, fires_at) < ?
                order by fires_at limit ?
                """, row -> new Owned(row.uuid("id"), row.uuid("user_id")), before, before, limit);
    }

    /** Gives up on those of {@code reminders} that are still unacknowledged and belong to {@code users}. */
    public List<Fired> fail(Tx tx, Collection<UUID> reminders, Collection<UUID> users, String reason) {
        return tx.list("""
                update reminders r set state = 'failed', reason = ?
                from tasks t where t.id = r.task_id and r.state = 'fired'
                    and r.id = any (?::uuid[]) and r.user_id = any (?::uuid[])""" + FIRED, DueReminders::fired, reason, reminders, users);
    }

    /** How many reminders wait for their time. */
    public long pending(Tx tx) {
        return tx.one("select count(*) as n from reminders where state = 'scheduled'", row -> row.number("n"))
                .orElse(0L);
    }

    private static Fired fired(Row row) {
        return new Fired(
                row.uuid("id"),
                row.uuid("user_id"),
                row.uuid("task_id"),
                row.integer("generation"),
                row.instant("fires_at"),
                row.text("title"),
                row.momentOrNull("due"));
    }
}
