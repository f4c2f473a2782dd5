package dev.todo.server.store;

import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads tasks from rows. */
final class TaskRows {

    /** What {@link #stored} reads, of the alias {@code t}. */
    static final String COLUMNS = """
            t.id, t.user_id, t.number, t.title, t.notes, t.status, t.priority, t.tags, t.due, t.zone, t.rule, t.anchor,
            t.missed, t.exdates, t.series_id, t.series_index, t.slot, t.series_start, t.parent, t.completion,
            t.next_slot, t.parent_completion, t.created_at, t.updated_at, t.completed_at, t.deleted_at, t.version
            """;

    private TaskRows() {}

    /** A task without its reminders. */
    static StoredTask stored(Row row) {
        LocalMoment due = row.momentOrNull("due");
        ZoneId zone = row.zoneOrNull("zone");
        Task task = new Task(
                row.uuid("id"),
                row.number("number"),
                row.text("title"),
                row.textOrNull("notes"),
                Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
                Priority.valueOf(row.text("priority").toUpperCase(Locale.ROOT)),
                row.texts("tags"),
                due,
                due == null || due.allDay() ? null : zone,
                occurrence(row),
                List.of(),
                row.uuidOrNull("parent"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.instantOrNull("completed_at"),
                row.number("version"));
        return new StoredTask(
                row.uuid("user_id"),
                task,
                zone,
                row.number("completion"),
                row.momentOrNull("next_slot"),
                row.number("parent_completion"),
                row.instantOrNull("deleted_at"));
    }

    private static @Nullable Occurrence occurrence(Row row) {
        String rule = row.textOrNull("rule");
        if (rule == null) {
            return null;
        }
        return new Occurrence(
                rule,
                Anchor.parse(row.text("anchor")),
                Missed.parse(row.text("missed")),
                row.texts("exdates").stream().map(LocalMoment::parse).toList(),
                row.uuid("series_id"),
                row.integer("series_index"),
                row.moment("slot"),
                row.moment("series_start"));
    }

    /** {@code stored} with its reminders. */
    static StoredTask withReminders(StoredTask stored, List<Reminder> reminders) {
        Task t = stored.task();
        Task task = new Task(
                t.id(),
                t.number(),
                t.title(),
                t.notes(),
                t.status(),
                t.priority(),
                t.tags(),
                t.due(),
                t.zone(),
                t.recurrence(),
                reminders,
                t.parent(),
                t.createdAt(),
                t.updatedAt(),
                t.completedAt(),
                t.version());
        return new StoredTask(
                stored.user(),
                task,
                stored.zone(),
                stored.completion(),
                stored.nextSlot(),
                stored.parentCompletion(),
                stored.deletedAt());
    }
}
