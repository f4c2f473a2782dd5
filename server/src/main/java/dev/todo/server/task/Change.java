package dev.todo.server.task;

import dev.todo.core.api.HistoryEntry.FieldChange;
import dev.todo.core.api.TaskRef;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.event.EventTypes;
import dev.todo.core.event.ReminderDue;
import dev.todo.core.event.ReminderSettled;
import dev.todo.core.event.TaskChanged;
import dev.todo.core.event.TaskEvent;
import dev.todo.core.recurrence.Completion;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.server.store.AuditLog;
import dev.todo.server.store.ChangeSets;
import dev.todo.server.store.Ids;
import dev.todo.server.store.Outbox.Message;
import dev.todo.server.store.Store;
import dev.todo.server.store.StoredTask;
import dev.todo.server.store.Tx;
import dev.todo.server.store.User;
import dev.todo.server.store.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of a user's data while it is made: holds the user's lock and numbers, and writes with every task its
 * history, its events and its before-image. Lives within one transaction and one thread.
 */
final class Change {

    private final Tx tx;
    private final Store store;
    private final Wire wire;
    private final Ids ids;
    private final Instant now;
    private final User user;
    /** The set the before-images go to; {@code null} for what cannot be undone by itself. */
    private final @Nullable UUID changeSet;

    private final long firstSequence;
    private long sequence;
    private final long firstNumber;
    private long lastNumber;
    private boolean sequenceUsed;
    private boolean setOpened;

    Change(Tx tx, Tools tools, Users.Locked locked, Instant now, @Nullable UUID changeSet) {
        this.tx = tx;
        this.store = tools.store();
        this.wire = tools.wire();
        this.ids = tools.ids();
        this.now = now;
        this.user = locked.user();
        this.changeSet = changeSet;
        this.firstSequence = locked.sequence();
        this.sequence = locked.sequence();
        this.firstNumber = locked.lastNumber();
        this.lastNumber = locked.lastNumber();
    }

    /**
     * What every change needs.
     *
     * @param store the tables
     * @param wire JSON
     * @param ids makes ids
     */
    record Tools(Store store, Wire wire, Ids ids) {}

    Tx tx() {
        return tx;
    }

    Store store() {
        return store;
    }

    Instant now() {
        return now;
    }

    User user() {
        return user;
    }

    UUID newId() {
        return ids.next();
    }

    /** The user's task of that name. */
    StoredTask require(TaskRef ref) {
        return store.tasks().find(tx, user.id(), ref).orElseThrow(() -> new NotFoundException("no task " + ref));
    }

    /** The next occurrence of {@code source}, if it exists. */
    Optional<StoredTask> successor(StoredTask source) {
        return store.tasks().successor(tx, user.id(), source.task().id());
    }

    /** A new task with the user's next number. */
    TaskDraft draft(String title) {
        lastNumber++;
        return new TaskDraft(user.id(), ids.next(), lastNumber, now, title);
    }

    /** Stores a new task. */
    StoredTask create(TaskDraft draft) {
        StoredTask created = draft.at(1, now);
        store.tasks().insert(tx, created, user.zone());
        learn(null, created.task());
        record(null, created, ChangeKind.CREATED, null);
        return created;
    }

    /** Stores what {@code draft} made of {@code before}; nothing when they are the same. */
    StoredTask save(StoredTask before, TaskDraft draft, ChangeKind kind) {
        return save(before, draft, kind, null);
    }

    /** As {@link #save(StoredTask, TaskDraft, ChangeKind)}; {@code completion} calls for the next occurrence. */
    StoredTask save(StoredTask before, TaskDraft draft, ChangeKind kind, @Nullable Completion completion) {
        StoredTask same = draft.at(before.task().version(), before.task().updatedAt());
        if (same.equals(before)) {
            return before;
        }
        StoredTask after = draft.at(before.task().version() + 1, now);
        store.tasks().update(tx, before, after, user.zone());
        learn(before.task(), after.task());
        record(before, after, kind, completion);
        return after;
    }

    private void learn(@Nullable Task before, Task after) {
        String notes = after.notes() == null ? "" : after.notes();
        if (before == null
                || !before.title().equals(after.title())
                || !notes.equals(before.notes() == null ? "" : before.notes())) {
            store.words().learn(tx, user.id(), after.title(), notes);
        }
    }

    private void record(
            @Nullable StoredTask before, StoredTask after, ChangeKind kind, @Nullable Completion completion) {
        Task task = after.task();
        long number = nextSequence();
        Map<String, FieldChange> fields = wire.difference(before == null ? null : before.task(), task);
        store.auditLog()
                .add(
                        tx,
                        user.id(),
                        task.id(),
                        number,
                        new AuditLog.Entry(now, kind.wire(), task.version(), wire.json(fields)));
        ChangeKind told = kind == ChangeKind.RESTORED ? restoration(before, after) : kind;
        List<Message> messages = new ArrayList<>();
        messages.add(
                message(number, EventTypes.TASK_EVENTS, told.eventType(), task.id(), new TaskEvent(task, completion)));
        messages.add(changed(number, task, told));
        messages.addAll(
                deliveries(number, before == null ? List.of() : before.task().reminders(), task));
        store.outbox().add(tx, messages);
        if (changeSet != null) {
            openSet(changeSet);
            store.changeSets()
                    .add(
                            tx,
                            changeSet,
                            new ChangeSets.Image(
                                    task.id(), kind.wire(), before == null ? null : wire.json(before), task.version()));
        }
    }

    /**
     * Stores reminders of a task which time or the owner's settings have moved. That is no change of the task, so its
     * version stays.
     */
    void moveReminders(StoredTask task, List<Reminder> reminders) {
        store.reminders().write(tx, user.id(), task.task().reminders(), reminders, now);
        long number = nextSequence();
        TaskDraft moved = TaskDraft.of(task);
        moved.reminders = reminders;
        Task after = moved.at(task.task().version(), task.task().updatedAt()).task();
        List<Message> messages = new ArrayList<>();
        messages.add(changed(number, after, ChangeKind.UPDATED));
        messages.addAll(deliveries(number, task.task().reminders(), after));
        store.outbox().add(tx, messages);
    }

    private Message changed(long number, Task task, ChangeKind kind) {
        TaskChanged data = new TaskChanged(task.id(), task.version(), kind.wire());
        return message(number, EventTypes.TASK_UPDATES, EventTypes.TASK_CHANGED, task.id(), data);
    }

    /** Word of the deliveries that the change of a task's reminders has ended or begun. */
    private List<Message> deliveries(long number, List<Reminder> before, Task after) {
        List<Message> messages = new ArrayList<>();
        for (ReminderSettled settled : Deliveries.settled(before, after.reminders())) {
            messages.add(message(number, EventTypes.REMINDERS, EventTypes.REMINDER_SETTLED, after.id(), settled));
        }
        for (ReminderDue due : Deliveries.begun(before, after, now)) {
            messages.add(message(number, EventTypes.REMINDERS, EventTypes.REMINDER_DUE, after.id(), due));
        }
        return messages;
    }

    /** What others, who know no undo, see of one. */
    private static ChangeKind restoration(@Nullable StoredTask before, StoredTask after) {
        if (before == null || before.deleted() != after.deleted()) {
            return after.deleted() ? ChangeKind.DELETED : ChangeKind.CREATED;
        }
        boolean wasOpen = before.task().status() == Status.OPEN;
        boolean isOpen = after.task().status() == Status.OPEN;
        return !wasOpen && isOpen ? ChangeKind.REOPENED : ChangeKind.UPDATED;
    }

    private Message message(long number, String topic, String type, UUID subject, Object data) {
        return new Message(ids.next(), user.id(), number, topic, type, subject.toString(), wire.json(data), now);
    }

    private long nextSequence() {
        if (sequenceUsed) {
            sequence++;
        }
        sequenceUsed = true;
        return sequence;
    }

    private void openSet(UUID set) {
        if (!setOpened) {
            setOpened = true;
            if (!store.changeSets().open(tx, user.id(), set)) {
                store.changeSets().insert(tx, user.id(), set, sequence, now);
            }
        }
    }

    /** Writes back the numbers that were used; the last thing a change does. */
    void finish() {
        if (sequence != firstSequence || lastNumber != firstNumber) {
            store.users().advance(tx, user.id(), sequence, lastNumber);
        }
    }

    /** Everything about tasks as their owner sees them. */
    static List<Task> seen(List<StoredTask> stored) {
        List<Task> tasks = new ArrayList<>(stored.size());
        stored.forEach(task -> tasks.add(task.task()));
        return tasks;
    }
}
