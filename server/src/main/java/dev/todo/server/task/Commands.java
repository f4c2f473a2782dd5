package dev.todo.server.task;

import dev.todo.core.api.ChangeSet;
import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.TodoException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Does operations within a change, one or many. */
final class Commands {

    /** The most operations of one list. */
    static final int MAX_OPERATIONS = 1_000;

    private final TaskEdits edits;
    private final LifeCycle lifeCycle;
    private final ReminderCommands reminders;

    Commands(TaskEdits edits, LifeCycle lifeCycle, ReminderCommands reminders) {
        this.edits = edits;
        this.lifeCycle = lifeCycle;
        this.reminders = reminders;
    }

    TaskEdits edits() {
        return edits;
    }

    LifeCycle lifeCycle() {
        return lifeCycle;
    }

    ReminderCommands reminders() {
        return reminders;
    }

    /** Does one operation. */
    Outcome apply(Change change, Operation operation) {
        return switch (operation) {
            case Operation.Create o -> edits.create(change, o.task());
            case Operation.Update o -> edits.update(change, o.ref(), o.task(), OptionalLong.empty());
            case Operation.Complete o -> lifeCycle.complete(change, o.ref());
            case Operation.Reopen o -> lifeCycle.reopen(change, o.ref());
            case Operation.Skip o -> lifeCycle.skip(change, o.ref());
            case Operation.Delete o -> lifeCycle.delete(change, o.ref(), o.series());
            case Operation.Reschedule o -> edits.reschedule(change, o.ref(), o.due());
            case Operation.AddTags o -> edits.addTags(change, o.ref(), o.tags());
            case Operation.RemoveTags o -> edits.removeTags(change, o.ref(), o.tags());
            case Operation.AddReminder o -> reminders.add(change, o.ref(), o.when());
            case Operation.CancelReminder o -> reminders.cancel(change, o.reminder());
            case Operation.CancelReminders o -> reminders.cancelAll(change, o.ref());
            case Operation.SnoozeReminder o -> reminders.snooze(change, o.reminder(), o.until());
        };
    }

    /**
     * Does all operations in their order.
     *
     * @throws InvalidInputException when there are none or too many; an operation's own fault names its place
     */
    ChangeSet applyAll(Change change, List<Operation> operations, boolean dryRun) {
        if (operations.isEmpty()) {
            throw new InvalidInputException(
                    "operations", "there are no operations: an empty selection changes nothing");
        }
        if (operations.size() > MAX_OPERATIONS) {
            throw new InvalidInputException(
                    "operations",
                    "these are " + operations.size() + " operations, at most " + MAX_OPERATIONS + " are done at once");
        }
        List<Outcome> results = new ArrayList<>(operations.size());
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            try {
                results.add(apply(change, operation));
            } catch (TodoException e) {
                throw placed(e, operation, "operations[" + i + "]");
            }
        }
        if (dryRun) {
            change.tx().rollbackOnly();
        }
        return new ChangeSet(results, dryRun);
    }

    private static TodoException placed(TodoException problem, Operation operation, String place) {
        boolean below = operation instanceof Operation.Create || operation instanceof Operation.Update;
        return switch (problem) {
            case InvalidInputException e -> e.in(below ? place + ".task" : place);
            case NotFoundException e -> new NotFoundException(place + ": " + e.detail(), e.nearest());
            case ConflictException e -> new ConflictException(e.type(), place + ": " + e.detail());
            case AmbiguousException e -> new AmbiguousException(place + ": " + e.detail(), e.candidates());
            default -> problem;
        };
    }
}
