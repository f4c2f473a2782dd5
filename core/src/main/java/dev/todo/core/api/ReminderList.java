package dev.todo.core.api;

import dev.todo.core.reminder.Reminder;
import io.avaje.jsonb.Json;
import java.util.List;

/** Reminders, in the order they fire. */
@Json
public record ReminderList(List<Reminder> reminders) {

    /** Copies the list. */
    public ReminderList {
        reminders = List.copyOf(reminders);
    }
}
