package dev.todo.server.task;

import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskRef;
import java.util.UUID;

/** Adding, cancelling and snoozing reminders: comes with the next change. */
@SuppressWarnings("DoNotCallSuggester")
final class ReminderCommands {
    ReminderCommands(Dues dues, ReminderRules rules) {}

    Outcome add(Change change, TaskRef ref, String when) {
        throw new dev.todo.core.error.UnavailableException("reminders come with the next change");
    }

    Outcome cancel(Change change, UUID reminder) {
        throw new dev.todo.core.error.UnavailableException("reminders come with the next change");
    }

    Outcome cancelAll(Change change, TaskRef ref) {
        throw new dev.todo.core.error.UnavailableException("reminders come with the next change");
    }

    Outcome snooze(Change change, UUID reminder, String until) {
        throw new dev.todo.core.error.UnavailableException("reminders come with the next change");
    }

    dev.todo.core.reminder.Reminder acknowledge(Change change, UUID reminder, int generation) {
        throw new dev.todo.core.error.UnavailableException("reminders come with the next change");
    }
}
