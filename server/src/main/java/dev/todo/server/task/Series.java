package dev.todo.server.task;

import dev.todo.core.api.SeriesApi;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.event.EventTypes;
import dev.todo.core.event.TaskEvent;
import dev.todo.core.recurrence.Completion;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.server.store.Database;
import dev.todo.server.store.StoredTask;
import dev.todo.server.store.Tx;
import dev.todo.server.store.User;
import dev.todo.server.store.Users;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the next occurrence of a series, exactly one for each completion: the user's lock orders all who ask, the
 * completion number tells a stale request, and the database refuses a second one.
 */
public final class Series implements SeriesApi {

    private final Database database;
    private final Change.Tools tools;
    private final InstantSource clock;

    Series(Database database, Change.Tools tools, InstantSource clock) {
        this.database = database;
        this.tools = tools;
        this.clock = clock;
    }

    @Override
    public NextAnswer nextOccurrence(UUID source, NextRequest request) {
        return database.inTransaction(tx -> {
            UUID owner = tools.store().tasks().owner(tx, source).orElseThrow(() -> none(source));
            Users.Locked locked = tools.store().users().lock(tx, owner).orElseThrow(() -> none(source));
            Change change = new Change(tx, tools, locked, now(), null);
            NextAnswer answer = next(change, source, request);
            if (answer.created()) {
                change.finish();
            } else {
                tx.rollbackOnly(); // so that asking again leaves no gap in the user's sequence
            }
            return answer;
        });
    }

    private NextAnswer next(Change change, UUID id, NextRequest request) {
        StoredTask source = tools
                .store()
                .tasks()
                .withIds(change.tx(), change.user().id(), List.of(id))
                .stream()
                .findFirst()
                .orElseThrow(() -> none(id));
        Occurrence occurrence = source.task().recurrence();
        boolean stale = source.task().status() == Status.OPEN
                || source.completion() != request.completion()
                || source.nextSlot() == null
                || occurrence == null;
        if (stale || occurrence == null) {
            return new NextAnswer(false, null);
        }
        if (tools.store().tasks().nextMade(change.tx(), source)) {
            return new NextAnswer(
                    false, change.successor(source).map(StoredTask::task).orElse(null));
        }
        if (request.index() != occurrence.index() + 1) {
            throw new InvalidInputException(
                    "index", "behind occurrence " + occurrence.index() + " comes " + (occurrence.index() + 1));
        }
        if (request.slot().allDay() != occurrence.slot().allDay()) {
            throw new InvalidInputException("slot", "the slots of this series are like " + occurrence.slot());
        }
        StoredTask created = change.create(successor(change, source, occurrence, request));
        return new NextAnswer(true, created.task());
    }

    /** What the next occurrence inherits: title, notes, priority, tags, relative reminders. */
    private TaskDraft successor(Change change, StoredTask source, Occurrence occurrence, NextRequest request) {
        Task task = source.task();
        TaskDraft draft = change.draft(task.title());
        draft.notes = task.notes();
        draft.priority = task.priority();
        draft.tags = task.tags();
        draft.due = request.slot();
        draft.zone = source.zone();
        draft.recurrence = new Occurrence(
                occurrence.rule(),
                occurrence.anchor(),
                occurrence.missed(),
                occurrence.exdates(),
                occurrence.seriesId(),
                request.index(),
                request.slot(),
                request.start());
        draft.parent = task.id();
        draft.parentCompletion = source.completion();
        ReminderRules.inherit(change, task, draft);
        return draft;
    }

    /** The next occurrence of {@code source}, if it exists by now. */
    Optional<Task> successorOf(UUID source) {
        return database.inTransaction(tx -> tools.store()
                .tasks()
                .owner(tx, source)
                .flatMap(user -> tools.store().tasks().successor(tx, user, source))
                .map(StoredTask::task));
    }

    /**
     * The events of completions that have waited longer than {@code patience} for their next occurrence: what a sweep
     * hands to the worker again, should an event have been lost.
     *
     * @param limit at most so many
     */
    public List<Waiting> waiting(Duration patience, int limit) {
        return database.inTransaction(tx -> {
            List<Waiting> waiting = new ArrayList<>();
            for (StoredTask task : tools.store().tasks().awaitingNext(tx, now().minus(patience), limit)) {
                waiting.add(waiting(tx, task));
            }
            return waiting;
        });
    }

    /**
     * A completion whose next occurrence is missing.
     *
     * @param user whose it is
     * @param type the type of the event that told of it, of the topic {@value EventTypes#TASK_EVENTS}
     * @param event the payload of that event
     */
    public record Waiting(UUID user, String type, TaskEvent event) {}

    private Waiting waiting(Tx tx, StoredTask task) {
        User user = tools.store().users().find(tx, task.user()).orElseThrow();
        String type = task.task().status() == Status.DONE ? EventTypes.TASK_COMPLETED : EventTypes.TASK_SKIPPED;
        Instant completedAt = task.task().completedAt() == null
                ? task.task().updatedAt()
                : task.task().completedAt();
        Occurrence occurrence = task.task().recurrence();
        if (occurrence == null) {
            throw new IllegalStateException("a task without recurrence waits for its next occurrence");
        }
        Completion completion = Completions.of(task, occurrence, completedAt, user.zone());
        return new Waiting(task.user(), type, new TaskEvent(task.task(), completion));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static NotFoundException none(UUID task) {
        return new NotFoundException("no task " + task);
    }
}
