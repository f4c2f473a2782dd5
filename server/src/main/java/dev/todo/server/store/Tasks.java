package dev.todo.server.store;

import dev.todo.core.api.TaskRef;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Tags;
import dev.todo.core.task.Task;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code tasks}; reminders come with their task. */
public final class Tasks {

    private static final String AWAITING_NEXT = """
            t.next_slot is not null and t.status <> 'open' and not exists (
                select 1 from tasks c where c.parent = t.id and c.parent_completion = t.completion)
            """;

    private final Reminders reminders;

    /** Tasks with their {@code reminders}. */
    public Tasks(Reminders reminders) {
        this.reminders = reminders;
    }

    /** A task of {@code user} that is not deleted. */
    public Optional<StoredTask> find(Tx tx, UUID user, TaskRef ref) {
        String named = switch (ref) {
            case TaskRef.ById id -> "t.id = ?::uuid";
            case TaskRef.ByNumber number -> "t.number = ?";
        };
        Object name = switch (ref) {
            case TaskRef.ById(UUID id) -> id;
            case TaskRef.ByNumber(long number) -> number;
        };
        return single(query(tx, "t.user_id = ?::uuid and t.deleted_at is null and " + named, user, name));
    }

    /** The tasks of {@code user} among {@code ids}, deleted ones too. */
    public List<StoredTask> withIds(Tx tx, UUID user, Collection<UUID> ids) {
        return query(tx, "t.user_id = ?::uuid and t.id = any(?::uuid[])", user, ids);
    }

    /** The owner of a task, be it deleted. */
    public Optional<UUID> owner(Tx tx, UUID task) {
        return tx.one("select user_id from tasks where id = ?::uuid", row -> row.uuid("user_id"), task);
    }

    /** The occurrence made from {@code source}, unless it is deleted. */
    public Optional<StoredTask> successor(Tx tx, UUID user, UUID source) {
        return single(query(tx, "t.user_id = ?::uuid and t.parent = ?::uuid and t.deleted_at is null", user, source));
    }

    /** The open occurrences of a series. */
    public List<StoredTask> openInSeries(Tx tx, UUID user, UUID series) {
        return query(
                tx,
                "t.user_id = ?::uuid and t.series_id = ?::uuid and t.status = 'open' and t.deleted_at is null",
                user,
                series);
    }

    /** The occurrences of a series whose next one is wanted and not made. */
    public List<StoredTask> awaitingNextInSeries(Tx tx, UUID user, UUID series) {
        return query(tx, "t.user_id = ?::uuid and t.series_id = ?::uuid and " + AWAITING_NEXT, user, series);
    }

    /** Whether the next occurrence of {@code source}, as it was completed last, was made; it may be deleted since. */
    public boolean nextMade(Tx tx, StoredTask source) {
        return tx.one(
                        "select 1 as one from tasks where parent = ?::uuid and parent_completion = ?",
                        row -> true,
                        source.task().id(),
                        source.completion())
                .isPresent();
    }

    /** Open tasks with reminders that wait for their time. */
    public List<StoredTask> withScheduledReminders(Tx tx, UUID user) {
        return query(tx, """
                t.user_id = ?::uuid and t.status = 'open' and t.deleted_at is null
                and exists (select 1 from reminders r where r.task_id = t.id and r.state = 'scheduled')
                """, user);
    }

    /**
     * Tasks completed before {@code completedBefore} whose next occurrence is wanted and not made.
     *
     * @param limit at most so many, those that wait longest
     */
    public List<StoredTask> awaitingNext(Tx tx, Instant completedBefore, int limit) {
        return query(
                tx, AWAITING_NEXT + " and t.completed_at < ? order by t.completed_at limit ?", completedBefore, limit);
    }

    /** The tasks {@code where} selects; they answer to the alias {@code t}. */
    List<StoredTask> query(Tx tx, String where, @Nullable Object... parameters) {
        return withReminders(
                tx,
                tx.list("select " + TaskRows.COLUMNS + " from tasks t where " + where, TaskRows::stored, parameters));
    }

    /** {@code bare} tasks with their reminders. */
    List<StoredTask> withReminders(Tx tx, List<StoredTask> bare) {
        Map<UUID, List<Reminder>> byTask = reminders.ofTasks(
                tx, bare.stream().map(task -> task.task().id()).toList());
        return bare.stream()
                .map(task -> TaskRows.withReminders(
                        task, byTask.getOrDefault(task.task().id(), List.of())))
                .toList();
    }

    private static Optional<StoredTask> single(List<StoredTask> tasks) {
        return tasks.stream().findFirst();
    }

    /** Adds a task and its reminders; {@code userZone} is its owner's. */
    public void insert(Tx tx, StoredTask stored, ZoneId userZone) {
        Task task = stored.task();
        tx.update("""
                insert into tasks (title, notes, status, priority, tags, tag_keys, due, zone, due_local, due_at, rule,
                    anchor, missed, exdates, series_id, series_index, slot, series_start, parent, completion,
                    next_slot, parent_completion, updated_at, completed_at, deleted_at, version, id, user_id, number, created_at)
                values (?, ?, ?::task_status, ?::task_priority, ?, ?, ?, ?, ?, ?, ?, ?::recurrence_anchor,
                    ?::recurrence_missed, ?, ?::uuid, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::uuid, ?, ?)
                """, with(columns(stored, userZone), task.id(), stored.user(), task.number(), task.createdAt()));
        reminders.write(tx, stored.user(), List.of(), task.reminders(), task.updatedAt());
    }

    /** Stores {@code after} and its reminders over {@code before}. */
    public void update(Tx tx, StoredTask before, StoredTask after, ZoneId userZone) {
        Task task = after.task();
        tx.update("""
                update tasks set title = ?, notes = ?, status = ?::task_status, priority = ?::task_priority, tags = ?,
                    tag_keys = ?, due = ?, zone = ?, due_local = ?, due_at = ?, rule = ?,
                    anchor = ?::recurrence_anchor, missed = ?::recurrence_missed, exdates = ?, series_id = ?::uuid,
                    series_index = ?, slot = ?, series_start = ?, parent = ?::uuid, completion = ?, next_slot = ?,
                    parent_completion = ?, updated_at = ?, completed_at = ?, deleted_at = ?, version = ?
                where id = ?::uuid
                """, with(columns(after, userZone), task.id()));
        reminders.write(tx, after.user(), before.task().reminders(), task.reminders(), task.updatedAt());
    }

    /** What insert and update both write, in the order of their columns. */
    private static List<@Nullable Object> columns(StoredTask stored, ZoneId userZone) {
        Task task = stored.task();
        Occurrence occurrence = task.recurrence();
        return Arrays.asList(
                task.title(),
                task.notes(),
                task.status().wire(),
                task.priority().wire(),
                task.tags(),
                keys(task),
                task.due(),
                stored.zone(),
                stored.dueLocal(userZone),
                stored.dueAt(),
                occurrence == null ? null : occurrence.rule(),
                occurrence == null ? null : occurrence.anchor().wire(),
                occurrence == null ? null : occurrence.missed().wire(),
                occurrence == null ? null : occurrence.exdates(),
                occurrence == null ? null : occurrence.seriesId(),
                occurrence == null ? null : occurrence.index(),
                occurrence == null ? null : occurrence.slot(),
                occurrence == null ? null : occurrence.start(),
                task.parent(),
                stored.completion(),
                stored.nextSlot(),
                stored.parentCompletion(),
                task.updatedAt(),
                task.completedAt(),
                stored.deletedAt(),
                task.version());
    }

    private static @Nullable Object[] with(List<@Nullable Object> columns, Object... more) {
        List<@Nullable Object> all = new ArrayList<>(columns);
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** Works out anew where dues with a time lie on the clock of a user whose zone has changed. */
    public void reckonDues(Tx tx, User user) {
        List<String> ids = new ArrayList<>();
        List<String> locals = new ArrayList<>();
        for (Timed timed : tx.list(
                "select id, due_at from tasks where user_id = ?::uuid and due_at is not null",
                row -> new Timed(row.uuid("id"), row.instant("due_at")),
                user.id())) {
            ids.add(timed.id().toString());
            locals.add(timed.dueAt().atZone(user.zone()).toLocalDateTime().toString());
        }
        tx.update("""
                update tasks t set due_local = v.local
                from unnest(?::uuid[], ?::timestamp[]) as v (id, local) where t.id = v.id
                """, ids, locals);
    }

    private record Timed(UUID id, Instant dueAt) {}

    private static List<String> keys(Task task) {
        return task.tags().stream().map(Tags::key).toList();
    }
}
