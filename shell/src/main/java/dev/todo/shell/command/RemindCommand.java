package dev.todo.shell.command;

import dev.todo.core.api.Operation;
import dev.todo.core.api.ReminderList;
import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Task;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.Sentences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code todo remind}: adds a reminder to a task, cancels its reminders, or lists what is to come. */
final class RemindCommand implements Command {

    private static final String CANCEL = "--cancel";

    private final Context context;

    RemindCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("remind", "Add a reminder to a task, or list what is to come.")
                .words("TASK WHEN", "A number or quoted title, then when.")
                .flag("Cancel the task's reminders.", CANCEL)
                .json()
                .footer(
                        "",
                        "Examples:",
                        "  todo remind 3 1 day before",
                        "  todo remind 3 tomorrow 8am",
                        "  todo remind 3 --cancel",
                        "  todo remind");
    }

    @Override
    public ExitCode run(Given given) {
        if (given.words().isEmpty()) {
            return list(given, ReminderSearch.PENDING);
        }
        Changes changes = new Changes(context, given);
        TaskRef task = changes.task(given.words().getFirst());
        if (given.has(CANCEL)) {
            return changes.together("Reminders cancelled:", List.of(new Operation.CancelReminders(task)));
        }
        if (given.words().size() == 1) {
            return list(given, new ReminderSearch(task, "all", null, null));
        }
        Reminder made =
                context.services().tasks().addReminder(task, Split.of(given, "").rest());
        return tell(given, made, "Reminder:");
    }

    private ExitCode tell(Given given, Reminder reminder, String verb) {
        if (given.json()) {
            context.printJson(reminder);
        } else {
            context.terminal()
                    .print(context.terminal().paint().green("✓") + " " + verb + " "
                            + new Sentences(context).reminder(reminder));
        }
        return ExitCode.DONE;
    }

    private ExitCode list(Given given, ReminderSearch search) {
        TodoApi api = context.services().tasks();
        ReminderList found = api.reminders(search);
        if (given.json()) {
            context.printJson(found);
            return ExitCode.DONE;
        }
        Sentences say = new Sentences(context);
        Map<UUID, Task> tasks = new HashMap<>();
        for (Reminder reminder : found.reminders()) {
            Task task = tasks.computeIfAbsent(reminder.taskId(), id -> api.get(TaskRef.of(id)));
            context.terminal().print(" " + say.name(task) + "  " + say.reminder(reminder));
        }
        if (found.reminders().isEmpty() && context.terminal().interactive()) {
            context.terminal().print(context.terminal().paint().dim("No reminders."));
        }
        return ExitCode.DONE;
    }
}
