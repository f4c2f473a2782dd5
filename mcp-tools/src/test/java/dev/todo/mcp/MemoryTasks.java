package dev.todo.mcp;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.json.Patch;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderKind;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Tags;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks in memory, and what operations make of them. Dues are ISO; every rule repeats weekly. */
final class MemoryTasks {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final InstantSource clock;
    private final Map<UUID, Task> tasks = new LinkedHashMap<>();
    private long numbers;
    private long reminders;

    MemoryTasks(InstantSource clock) {
        this.clock = clock;
    }

    MemoryTasks copy() {
        MemoryTasks copy = new MemoryTasks(clock);
        copy.tasks.putAll(tasks);
        copy.numbers = numbers;
        copy.reminders = reminders;
        return copy;
    }

    List<Task> all() {
        return List.copyOf(tasks.values());
    }

    Task get(TaskRef ref) {
        return tasks.values().stream()
                .filter(task -> ref.equals(TaskRef.of(task.id())) || ref.equals(TaskRef.of(task.number())))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no task " + ref));
    }

    void replace(Reminder reminder) {
        Task task = get(TaskRef.of(reminder.taskId()));
        List<Reminder> others = new ArrayList<>(task.reminders());
        others.removeIf(each -> each.id().equals(reminder.id()));
        others.add(reminder);
        tasks.put(task.id(), with(task, task.status(), task.due(), task.tags(), others, task.priority(), task.title()));
    }

    List<Outcome> apply(List<Operation> operations) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            try {
                outcomes.add(apply(operations.get(i)));
            } catch (InvalidInputException e) {
                throw e.in("operations[" + i + "]");
            }
        }
        return outcomes;
    }

    private Outcome apply(Operation operation) {
        return switch (operation) {
            case Operation.Create(CreateTask task) -> create(task);
            case Operation.Update(TaskRef ref, UpdateTask change) -> update(get(ref), change);
            case Operation.Complete(TaskRef ref) -> close(get(ref), Status.DONE);
            case Operation.Skip(TaskRef ref) -> skip(get(ref));
            case Operation.Reopen(TaskRef ref) -> reopen(get(ref));
            case Operation.Delete(TaskRef ref, boolean series) -> delete(get(ref), series);
            case Operation.Reschedule(TaskRef ref, String due) -> {
                Task task = get(ref);
                yield changed(with(
                        task,
                        task.status(),
                        moment(due),
                        task.tags(),
                        task.reminders(),
                        task.priority(),
                        task.title()));
            }
            case Operation.AddTags(TaskRef ref, List<String> tags) -> tags(get(ref), Tags.plus(get(ref).tags(), tags));
            case Operation.RemoveTags(TaskRef ref, List<String> tags) ->
                tags(get(ref), Tags.minus(get(ref).tags(), tags));
            case Operation.AddReminder(TaskRef ref, String when) -> remind(get(ref), when);
            case Operation.CancelReminder(UUID id) ->
                move(reminder(id), reminder(id).firesAt(), ReminderState.CANCELLED);
            case Operation.CancelReminders(TaskRef ref) -> {
                for (Reminder each : get(ref).reminders()) {
                    move(each, each.firesAt(), ReminderState.CANCELLED);
                }
                yield changed(get(ref));
            }
            case Operation.SnoozeReminder(UUID id, String until) ->
                move(reminder(id), moment(until).in(BERLIN), ReminderState.SCHEDULED);
        };
    }

    private Outcome create(CreateTask command) {
        if (command.title().length() > Task.MAX_TITLE) {
            throw new InvalidInputException("task.title", "'operations[0].task.title' has too many characters");
        }
        LocalMoment due = command.due() == null ? null : moment(command.due());
        Task task = new Task(
                new UUID(7, ++numbers),
                numbers,
                command.title(),
                command.notes(),
                Status.OPEN,
                command.priority() == null ? Priority.MEDIUM : command.priority(),
                Tags.normalise(command.tags()),
                due,
                due == null || due.allDay() ? null : BERLIN,
                command.recurrence() == null ? null : occurrence(command.recurrence(), Objects.requireNonNull(due)),
                List.of(),
                null,
                clock.instant(),
                clock.instant(),
                null,
                1);
        tasks.put(task.id(), task);
        command.reminders().forEach(when -> remind(get(TaskRef.of(task.id())), when));
        return changed(get(TaskRef.of(task.id())));
    }

    private Occurrence occurrence(RecurrenceInput input, LocalMoment due) {
        return new Occurrence(
                Objects.requireNonNull(input.rule()),
                input.anchor() == null ? Anchor.DUE : input.anchor(),
                input.missed() == null ? Missed.NEXT_FUTURE : input.missed(),
                List.of(),
                new UUID(8, numbers),
                1,
                due,
                due);
    }

    private Outcome update(Task task, UpdateTask change) {
        Task updated = with(
                task,
                task.status(),
                change.due() instanceof Patch.Clear
                        ? null
                        : change.due() instanceof Patch.Set<String>(String due) ? moment(due) : task.due(),
                task.tags(),
                task.reminders(),
                change.priority() instanceof Patch.Set<Priority>(Priority priority) ? priority : task.priority(),
                change.title() instanceof Patch.Set<String>(String title) ? title : task.title());
        if (change.recurrence() instanceof Patch.Clear) {
            updated = new Task(
                    updated.id(),
                    updated.number(),
                    updated.title(),
                    updated.notes(),
                    updated.status(),
                    updated.priority(),
                    updated.tags(),
                    updated.due(),
                    updated.zone(),
                    null,
                    updated.reminders(),
                    updated.parent(),
                    updated.createdAt(),
                    updated.updatedAt(),
                    updated.completedAt(),
                    updated.version());
        }
        return changed(updated);
    }

    private Outcome skip(Task task) {
        if (task.recurrence() == null) {
            throw new ConflictException(
                    ConflictException.WRONG_STATE, task.number() + " does not repeat; complete or delete it");
        }
        return close(task, Status.SKIPPED);
    }

    private Outcome close(Task task, Status status) {
        if (task.status() != Status.OPEN) {
            return new Outcome(task, null, null, false, null, List.of());
        }
        Task closed = with(task, status, task.due(), task.tags(), task.reminders(), task.priority(), task.title());
        tasks.put(task.id(), closed);
        if (task.recurrence() == null) {
            return changed(closed);
        }
        LocalMoment nextDue =
                Objects.requireNonNull(task.due()).on(task.due().date().plusWeeks(1));
        Task next = new Task(
                new UUID(7, ++numbers),
                numbers,
                task.title(),
                null,
                Status.OPEN,
                task.priority(),
                task.tags(),
                nextDue,
                task.zone(),
                task.recurrence(),
                List.of(),
                task.id(),
                clock.instant(),
                clock.instant(),
                null,
                1);
        tasks.put(next.id(), next);
        return new Outcome(closed, next, nextDue, true, null, List.of());
    }

    private Outcome reopen(Task task) {
        if (task.status() == Status.OPEN) {
            return new Outcome(task, null, null, false, null, List.of());
        }
        tasks.values().removeIf(each -> task.id().equals(each.parent()));
        return changed(
                with(task, Status.OPEN, task.due(), task.tags(), task.reminders(), task.priority(), task.title()));
    }

    private Outcome delete(Task task, boolean series) {
        Outcome closed = task.recurrence() == null || series
                ? new Outcome(task, null, null, true, null, List.of())
                : close(task, Status.SKIPPED);
        tasks.remove(task.id());
        return closed;
    }

    private Outcome tags(Task task, List<String> tags) {
        boolean same = tags.equals(task.tags());
        Task updated = with(task, task.status(), task.due(), tags, task.reminders(), task.priority(), task.title());
        tasks.put(task.id(), updated);
        return new Outcome(updated, null, null, !same, null, List.of());
    }

    private Outcome remind(Task task, String when) {
        boolean relative = !when.startsWith("2");
        if (relative && task.due() == null) {
            throw new InvalidInputException("when", "a reminder before the due needs a due; set one first");
        }
        Instant at = relative
                ? Objects.requireNonNull(task.due()).in(BERLIN).minus(Duration.ofDays(1))
                : moment(when).in(BERLIN);
        boolean past = at.isBefore(clock.instant());
        Reminder reminder = new Reminder(
                new UUID(9, ++reminders),
                task.id(),
                relative ? ReminderKind.RELATIVE : ReminderKind.ABSOLUTE,
                relative ? when : null,
                relative ? null : moment(when),
                at,
                1,
                past ? ReminderState.CANCELLED : ReminderState.SCHEDULED,
                past ? "past" : null);
        List<Reminder> with = new ArrayList<>(task.reminders());
        with.add(reminder);
        Task updated = with(task, task.status(), task.due(), task.tags(), with, task.priority(), task.title());
        tasks.put(task.id(), updated);
        return new Outcome(updated, null, null, true, reminder, List.of());
    }

    private Reminder reminder(UUID id) {
        return tasks.values().stream()
                .flatMap(task -> task.reminders().stream())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no reminder " + id));
    }

    private Outcome move(Reminder reminder, Instant firesAt, ReminderState state) {
        Reminder moved = new Reminder(
                reminder.id(),
                reminder.taskId(),
                reminder.kind(),
                reminder.offset(),
                reminder.at(),
                firesAt,
                reminder.generation() + 1,
                state,
                null);
        replace(moved);
        return new Outcome(get(TaskRef.of(moved.taskId())), null, null, true, moved, List.of());
    }

    private Outcome changed(Task task) {
        tasks.put(task.id(), task);
        return new Outcome(task, null, null, true, null, List.of());
    }

    private static LocalMoment moment(String text) {
        return LocalMoment.parse(text);
    }

    private Task with(
            Task task,
            Status status,
            @Nullable LocalMoment due,
            List<String> tags,
            List<Reminder> reminders,
            Priority priority,
            String title) {
        return new Task(
                task.id(),
                task.number(),
                title,
                task.notes(),
                status,
                priority,
                tags,
                due,
                task.zone(),
                task.recurrence(),
                reminders,
                task.parent(),
                task.createdAt(),
                clock.instant(),
                status == Status.OPEN ? null : clock.instant(),
                task.version() + 1);
    }
}
