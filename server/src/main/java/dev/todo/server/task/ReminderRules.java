package dev.todo.server.task;

import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import dev.todo.server.store.StoredTask;
import java.util.List;

/** How reminders follow their task. */
final class ReminderRules {

    private final Dues dues;

    ReminderRules(Dues dues) {
        this.dues = dues;
    }

    void addAll(Change change, TaskDraft draft, List<String> whens, List<String> notices) {
        if (!whens.isEmpty()) {
            throw new dev.todo.core.error.InvalidInputException("reminders", "not yet " + dues);
        }
    }

    List<Reminder> withdrawn(List<Reminder> reminders, String reason) {
        return reminders.stream()
                .map(r -> r.state() == ReminderState.SCHEDULED || r.state() == ReminderState.FIRED ? r : r)
                .toList();
    }

    void restore(Change change, TaskDraft draft) {}

    void follow(Change change, StoredTask before, TaskDraft draft, List<String> notices) {}

    void relocate(Change change, dev.todo.server.store.User user) {}

    List<Reminder> reverted(Change change, Task before, Task now) {
        return before.reminders();
    }

    void inherit(Change change, Task source, TaskDraft draft) {}
}
