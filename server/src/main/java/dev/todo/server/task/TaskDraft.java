package dev.todo.server.task;

import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import dev.todo.server.store.Reminders;
import dev.todo.server.store.StoredTask;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task while a change works on it. Lives within one transaction and one thread. */
final class TaskDraft {

    private final UUID user;
    private final UUID id;
    private final long number;
    private final Instant createdAt;

    String title;

    @Nullable
    String notes;

    Status status = Status.OPEN;
    Priority priority = Priority.MEDIUM;
    List<String> tags = List.of();

    @Nullable
    LocalMoment due;

    @Nullable
    ZoneId zone;

    @Nullable
    Occurrence recurrence;

    List<Reminder> reminders = List.of();

    @Nullable
    UUID parent;

    @Nullable
    Instant completedAt;

    long completion;

    @Nullable
    LocalMoment nextSlot;

    long parentCompletion;

    @Nullable
    Instant deletedAt;

    /** A new task. */
    TaskDraft(UUID user, UUID id, long number, Instant createdAt, String title) {
        this.user = user;
        this.id = id;
        this.number = number;
        this.createdAt = createdAt;
        this.title = title;
    }

    /** {@code stored}, to be changed. */
    static TaskDraft of(StoredTask stored) {
        Task task = stored.task();
        TaskDraft draft = new TaskDraft(stored.user(), task.id(), task.number(), task.createdAt(), task.title());
        draft.notes = task.notes();
        draft.status = task.status();
        draft.priority = task.priority();
        draft.tags = task.tags();
        draft.due = task.due();
        draft.zone = stored.zone();
        draft.recurrence = task.recurrence();
        draft.reminders = task.reminders();
        draft.parent = task.parent();
        draft.completedAt = task.completedAt();
        draft.completion = stored.completion();
        draft.nextSlot = stored.nextSlot();
        draft.parentCompletion = stored.parentCompletion();
        draft.deletedAt = stored.deletedAt();
        return draft;
    }

    UUID id() {
        return id;
    }

    /** Whether the due, or the slot the next one is counted from, has a time of day and so needs a zone. */
    private boolean timed() {
        return (due != null && !due.allDay())
                || (recurrence != null && !recurrence.slot().allDay());
    }

    /** The task as it is to be stored, at {@code version}. */
    StoredTask at(long version, Instant updatedAt) {
        ZoneId stored = timed() ? zone : null;
        Task task = new Task(
                id,
                number,
                title,
                notes,
                status,
                priority,
                tags,
                due,
                due == null || due.allDay() ? null : stored,
                recurrence,
                reminders.stream().sorted(Reminders.FIRING).toList(),
                parent,
                createdAt,
                updatedAt,
                completedAt,
                version);
        return new StoredTask(user, task, stored, completion, nextSlot, parentCompletion, deletedAt);
    }
}
