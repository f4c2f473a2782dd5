package dev.todo.server.task;

import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskRef;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Status;
import dev.todo.server.store.StoredTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adding, cancelling, snoozing and acknowledging reminders. */
final class ReminderCommands {

    private final ReminderTexts texts;
    private final ReminderRules rules;

    ReminderCommands(ReminderTexts texts, ReminderRules rules) {
        this.texts = texts;
        this.rules = rules;
    }

    /** Adds a reminder to an open task; the same one twice is one. */
    Outcome add(Change change, TaskRef ref, String when) {
        StoredTask before = change.require(ref);
        requireOpen(before);
        TaskDraft draft = TaskDraft.of(before);
        List<String> notices = new ArrayList<>();
        Reminder added = rules.read(change, draft, "when", when, notices);
        Optional<Reminder> same = draft.reminders.stream()
                .filter(other -> ReminderRules.sameWish(other, added))
                .findFirst();
        if (same.isPresent()) {
            return new Outcome(before.task(), null, null, false, same.get(), notices);
        }
        if (draft.reminders.stream().filter(ReminderRules::pending).count() >= ReminderRules.MAX_REMINDERS) {
            throw new InvalidInputException(
                    "when", "a task has at most " + ReminderRules.MAX_REMINDERS + " reminders, cancel one first");
        }
        List<Reminder> all = new ArrayList<>(draft.reminders);
        all.add(added);
        draft.reminders = all;
        StoredTask after = change.save(before, draft, ChangeKind.UPDATED);
        return new Outcome(after.task(), null, null, true, added, notices);
    }

    /** Cancels a reminder that is still to be shown. */
    Outcome cancel(Change change, UUID id) {
        StoredTask before = taskOf(change, id);
        Reminder reminder = reminder(before, id);
        if (!ReminderRules.pending(reminder)) {
            return new Outcome(
                    before.task(),
                    null,
                    null,
                    false,
                    reminder,
                    List.of("the reminder is " + reminder.state().wire() + " already"));
        }
        return replaced(change, before, Reminding.cancelled(reminder, Reminding.CANCELLED));
    }

    /** Cancels every reminder of a task that has not fired. */
    Outcome cancelAll(Change change, TaskRef ref) {
        StoredTask before = change.require(ref);
        TaskDraft draft = TaskDraft.of(before);
        draft.reminders = draft.reminders.stream()
                .map(reminder -> reminder.state() == ReminderState.SCHEDULED
                        ? Reminding.cancelled(reminder, Reminding.CANCELLED)
                        : reminder)
                .toList();
        StoredTask after = change.save(before, draft, ChangeKind.UPDATED);
        boolean changed = !after.equals(before);
        List<String> notices = changed ? List.of() : List.of("the task has no reminder that waits");
        return new Outcome(after.task(), null, null, changed, null, notices);
    }

    /** Lets a reminder fire again later; the task stays where it is. */
    Outcome snooze(Change change, UUID id, String until) {
        StoredTask before = taskOf(change, id);
        requireOpen(before);
        Reminder reminder = reminder(before, id);
        if (reminder.state() == ReminderState.CANCELLED && !Reminding.PAST.equals(reminder.reason())) {
            throw new ConflictException(
                    ConflictException.WRONG_STATE, "the reminder is cancelled: add a new one in its place");
        }
        Instant firesAt = texts.until(until, change.user(), change.now());
        return replaced(change, before, Reminding.scheduledOrPast(reminder, firesAt, change.now()));
    }

    /**
     * Notes that a device has shown a generation of a reminder. Word of an earlier generation comes too late to matter;
     * a second word of the same changes nothing.
     */
    Reminder acknowledge(Change change, UUID id, int generation) {
        StoredTask task = taskOf(change, id);
        Reminder reminder = reminder(task, id);
        if (generation < 1 || generation > reminder.generation()) {
            throw new InvalidInputException("generation", "the reminder has generations 1 to " + reminder.generation());
        }
        if (generation < reminder.generation() || reminder.state() == ReminderState.DELIVERED) {
            return reminder;
        }
        if (reminder.state() == ReminderState.SCHEDULED) {
            throw new ConflictException(ConflictException.WRONG_STATE, "the reminder has not fired yet");
        }
        if (reminder.state() == ReminderState.CANCELLED) {
            return reminder;
        }
        Reminder delivered = Reminding.delivered(reminder);
        change.moveReminders(
                task,
                task.task().reminders().stream()
                        .map(other -> other.id().equals(id) ? delivered : other)
                        .toList());
        return delivered;
    }

    private static Outcome replaced(Change change, StoredTask before, Reminder reminder) {
        TaskDraft draft = TaskDraft.of(before);
        draft.reminders = draft.reminders.stream()
                .map(other -> other.id().equals(reminder.id()) ? reminder : other)
                .toList();
        StoredTask after = change.save(before, draft, ChangeKind.UPDATED);
        return new Outcome(after.task(), null, null, true, reminder, List.of());
    }

    private static StoredTask taskOf(Change change, UUID reminder) {
        return change.store()
                .reminders()
                .taskOf(change.tx(), change.user().id(), reminder)
                .map(task -> change.require(TaskRef.of(task)))
                .orElseThrow(() -> none(reminder));
    }

    private static Reminder reminder(StoredTask task, UUID id) {
        return task.task().reminders().stream()
                .filter(reminder -> reminder.id().equals(id))
                .findFirst()
                .orElseThrow(() -> none(id));
    }

    private static void requireOpen(StoredTask task) {
        if (task.task().status() != Status.OPEN) {
            throw new ConflictException(
                    ConflictException.WRONG_STATE,
                    "task " + task.task().number() + " is "
                            + task.task().status().wire() + " and reminds nobody: reopen it first");
        }
    }

    private static NotFoundException none(@Nullable UUID id) {
        return new NotFoundException("no reminder " + id);
    }
}
