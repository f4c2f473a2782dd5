package dev.todo.server.store;

import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderKind;
import dev.todo.core.reminder.ReminderState;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code reminders}. */
public final class Reminders {

    private static final String COLUMNS = "id, task_id, kind, lead, at, fires_at, generation, state, reason";

    /** The order reminders fire in. */
    public static final Comparator<Reminder> FIRING =
            Comparator.comparing(Reminder::firesAt).thenComparing(Reminder::id);

    /** The reminders of each of {@code tasks}, in the order they fire. */
    Map<UUID, List<Reminder>> ofTasks(Tx tx, Collection<UUID> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Reminder>> byTask = new HashMap<>();
        tx.list(
                        "select " + COLUMNS + " from reminders where task_id = any(?::uuid[]) order by fires_at, id",
                        Reminders::reminder,
                        tasks)
                .forEach(reminder -> byTask.computeIfAbsent(reminder.taskId(), id -> new java.util.ArrayList<>())
                        .add(reminder));
        return byTask;
    }

    /** The task a reminder of {@code user} is of, unless that is deleted. */
    public Optional<UUID> taskOf(Tx tx, UUID user, UUID reminder) {
        return tx.one("""
                select r.task_id from reminders r join tasks t on t.id = r.task_id
                where r.id = ?::uuid and r.user_id = ?::uuid and t.deleted_at is null
                """, row -> row.uuid("task_id"), reminder, user);
    }

    /**
     * Reminders of a user in the order they fire, at most 1,000.
     *
     * @param task only those of this task
     * @param states only those in these states
     * @param from firing at or after it
     * @param to firing before it
     */
    public List<Reminder> search(
            Tx tx,
            UUID user,
            @Nullable UUID task,
            Collection<ReminderState> states,
            @Nullable Instant from,
            @Nullable Instant to) {
        return tx.list(
                """
                select r.id, r.task_id, r.kind, r.lead, r.at, r.fires_at, r.generation, r.state, r.reason
                from reminders r join tasks t on t.id = r.task_id
                where r.user_id = ?::uuid and t.deleted_at is null
                    and r.task_id = coalesce(?::uuid, r.task_id)
                    and r.state = any(?::reminder_state[])
                    and r.fires_at >= coalesce(?::timestamptz, '-infinity')
                    and r.fires_at < coalesce(?::timestamptz, 'infinity')
                order by r.fires_at, r.id limit 1000
                """,
                Reminders::reminder,
                user,
                task,
                states.stream().map(ReminderState::wire).toList(),
                from,
                to);
    }

    /** Stores what differs between {@code before} and {@code after}, the reminders of one task. */
    public void write(Tx tx, UUID user, List<Reminder> before, List<Reminder> after, Instant now) {
        if (before.equals(after)) {
            return;
        }
        Map<UUID, Reminder> old = new LinkedHashMap<>();
        before.forEach(reminder -> old.put(reminder.id(), reminder));
        for (Reminder reminder : after) {
            Reminder stored = old.remove(reminder.id());
            if (stored == null) {
                insert(tx, user, reminder, now);
            } else if (!stored.equals(reminder)) {
                update(tx, reminder);
            }
        }
        for (UUID gone : old.keySet()) {
            tx.update("delete from reminders where id = ?::uuid", gone);
        }
    }

    private static void insert(Tx tx, UUID user, Reminder reminder, Instant now) {
        tx.update(
                """
                insert into reminders (id, user_id, task_id, kind, lead, at, fires_at, generation, state, reason,
                    created_at)
                values (?::uuid, ?::uuid, ?::uuid, ?::reminder_kind, ?, ?, ?, ?, ?::reminder_state, ?, ?)
                """,
                reminder.id(),
                user,
                reminder.taskId(),
                reminder.kind().wire(),
                reminder.offset(),
                reminder.at(),
                reminder.firesAt(),
                reminder.generation(),
                reminder.state().wire(),
                reminder.reason(),
                now);
    }

    private static void update(Tx tx, Reminder reminder) {
        tx.update(
                """
                update reminders set kind = ?::reminder_kind, lead = ?, at = ?, fires_at = ?, generation = ?,
                    state = ?::reminder_state, reason = ?
                where id = ?::uuid
                """,
                reminder.kind().wire(),
                reminder.offset(),
                reminder.at(),
                reminder.firesAt(),
                reminder.generation(),
                reminder.state().wire(),
                reminder.reason(),
                reminder.id());
    }

    private static Reminder reminder(Row row) {
        return new Reminder(
                row.uuid("id"),
                row.uuid("task_id"),
                ReminderKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.textOrNull("lead"),
                row.momentOrNull("at"),
                row.instant("fires_at"),
                row.integer("generation"),
                ReminderState.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                row.textOrNull("reason"));
    }
}
