package dev.todo.server.task;

import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskRef;
import dev.todo.core.error.ConflictException;
import dev.todo.core.recurrence.Completion;
import dev.todo.core.recurrence.NextOccurrence;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import dev.todo.server.store.StoredTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Completing, skipping, reopening and deleting tasks. */
final class LifeCycle {

    /** Completes an open task; changes nothing of a completed one. */
    Outcome complete(Change change, TaskRef ref) {
        StoredTask before = change.require(ref);
        return switch (before.task().status()) {
            case DONE -> unchanged(change, before);
            case SKIPPED -> throw wrongState(before, "was skipped, reopen it first");
            case OPEN -> end(change, before, Status.DONE, ChangeKind.COMPLETED);
        };
    }

    /** Passes over an open occurrence of a series; changes nothing of a skipped one. */
    Outcome skip(Change change, TaskRef ref) {
        StoredTask before = change.require(ref);
        return switch (before.task().status()) {
            case SKIPPED -> unchanged(change, before);
            case DONE -> throw wrongState(before, "is completed, reopen it first");
            case OPEN -> {
                if (before.task().recurrence() == null) {
                    throw wrongState(before, "does not repeat: complete, move or delete it");
                }
                yield end(change, before, Status.SKIPPED, ChangeKind.SKIPPED);
            }
        };
    }

    private Outcome end(Change change, StoredTask before, Status status, ChangeKind kind) {
        Ended ended = ended(change, before, status, kind);
        StoredTask after = change.save(before, ended.draft(), kind, ended.completion());
        return new Outcome(after.task(), null, after.nextSlot(), true, null, List.of());
    }

    private record Ended(TaskDraft draft, @Nullable Completion completion) {}

    /** {@code before} with another status, and what follows from that. */
    private static Ended ended(Change change, StoredTask before, Status status, ChangeKind kind) {
        TaskDraft draft = TaskDraft.of(before);
        draft.status = status;
        draft.completedAt = change.now();
        draft.completion++;
        draft.reminders = ReminderRules.withdrawn(before.task().reminders(), kind);
        Occurrence occurrence = before.task().recurrence();
        if (occurrence == null) {
            return new Ended(draft, null);
        }
        Completion completion = Completions.of(
                draft.at(0, change.now()),
                occurrence,
                change.now(),
                change.user().zone());
        Optional<LocalMoment> next = NextOccurrence.after(completion).map(NextOccurrence::due);
        draft.nextSlot = next.orElse(null);
        return new Ended(draft, next.isPresent() ? completion : null);
    }

    /** Makes a completed or skipped task open again, without its untouched next occurrence. */
    Outcome reopen(Change change, TaskRef ref) {
        StoredTask before = change.require(ref);
        if (before.task().status() == Status.OPEN) {
            return new Outcome(before.task(), null, null, false, null, List.of());
        }
        List<String> notices = new ArrayList<>();
        withdrawSuccessor(change, before).ifPresent(notices::add);
        TaskDraft draft = TaskDraft.of(before);
        draft.status = Status.OPEN;
        draft.completedAt = null;
        draft.nextSlot = null;
        ReminderRules.restore(change, draft);
        StoredTask after = change.save(before, draft, ChangeKind.REOPENED);
        return new Outcome(after.task(), null, null, true, null, notices);
    }

    /** Deletes the next occurrence of {@code source} if nobody has touched it; else answers a notice that it stays. */
    Optional<String> withdrawSuccessor(Change change, StoredTask source) {
        Optional<StoredTask> successor = change.successor(source);
        if (successor.isEmpty()) {
            return Optional.empty();
        }
        StoredTask next = successor.get();
        if (next.task().version() > 1) {
            return Optional.of("the next occurrence, task " + next.task().number() + ", was changed since and is kept");
        }
        change.save(next, deleted(change, next), ChangeKind.DELETED);
        return Optional.empty();
    }

    /**
     * Deletes a task. Of a series an open occurrence is passed over, and the series goes on; with {@code wholeSeries}
     * it ends: its open occurrences go too, the completed ones stay.
     */
    Outcome delete(Change change, TaskRef ref, boolean wholeSeries) {
        StoredTask before = change.require(ref);
        Occurrence occurrence = before.task().recurrence();
        if (occurrence == null) {
            return gone(change.save(before, deleted(change, before), ChangeKind.DELETED), null);
        }
        if (wholeSeries) {
            return endSeries(change, before, occurrence.seriesId());
        }
        if (before.task().status() != Status.OPEN) {
            return gone(change.save(before, deleted(change, before), ChangeKind.DELETED), null);
        }
        Ended ended = ended(change, before, Status.SKIPPED, ChangeKind.DELETED);
        ended.draft().deletedAt = change.now();
        StoredTask after = change.save(before, ended.draft(), ChangeKind.DELETED, ended.completion());
        return gone(after, after.nextSlot());
    }

    private Outcome endSeries(Change change, StoredTask named, UUID series) {
        boolean changed = false;
        Task shown = named.task();
        for (StoredTask task : change.store().tasks().openInSeries(change.tx(), named.user(), series)) {
            StoredTask after = change.save(task, deleted(change, task), ChangeKind.DELETED);
            shown = task.task().id().equals(shown.id()) ? after.task() : shown;
            changed = true;
        }
        for (StoredTask task : change.store().tasks().awaitingNextInSeries(change.tx(), named.user(), series)) {
            TaskDraft draft = TaskDraft.of(task);
            draft.nextSlot = null;
            StoredTask after = change.save(task, draft, ChangeKind.UPDATED);
            shown = task.task().id().equals(shown.id()) ? after.task() : shown;
            changed = true;
        }
        List<String> notices = named.task().status() == Status.OPEN
                ? List.of()
                : List.of("the series has ended; task " + shown.number() + " stays as its history");
        return new Outcome(shown, null, null, changed, null, notices);
    }

    /** {@code task} as it is when deleted. */
    TaskDraft deleted(Change change, StoredTask task) {
        TaskDraft draft = TaskDraft.of(task);
        draft.deletedAt = change.now();
        draft.reminders = ReminderRules.withdrawn(task.task().reminders(), ChangeKind.DELETED);
        return draft;
    }

    private static Outcome gone(StoredTask task, @Nullable LocalMoment nextDue) {
        return new Outcome(task.task(), null, nextDue, true, null, List.of());
    }

    private Outcome unchanged(Change change, StoredTask task) {
        Task next = change.successor(task).map(StoredTask::task).orElse(null);
        LocalMoment nextDue = next == null ? task.nextSlot() : next.due();
        return new Outcome(task.task(), next, nextDue, false, null, List.of());
    }

    private static ConflictException wrongState(StoredTask task, String why) {
        return new ConflictException(
                ConflictException.WRONG_STATE,
                "task " + task.task().number() + " \"" + task.task().title() + "\" " + why);
    }
}
