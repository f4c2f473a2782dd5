package dev.todo.shell.command;

import dev.todo.core.api.Operation;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.json.Patch;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.TaskNames.Preference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** {@code todo edit}: changes fields of a task. */
final class EditCommand implements Command {

    private static final String TITLE = "--title";

    private final Context context;

    EditCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return TaskOptions.addTo(new Usage("edit", "Change a task.")
                        .someWords("TASK", "A number, or a title.")
                        .option("TEXT", "Another title.", TITLE))
                .json()
                .footer(
                        "",
                        "An empty value clears a field:  todo edit 3 --due ''",
                        "--every starts a new series, --every '' ends it.",
                        "--tag replaces all tags; 'todo tag' adds and removes.");
    }

    @Override
    public ExitCode run(Given given) {
        Changes changes = new Changes(context, given);
        UpdateTask update = update(given);
        List<String> reminders = given.options(TaskOptions.REMIND);
        if (update.equals(UpdateTask.NOTHING) && reminders.isEmpty()) {
            throw given.wrong("Say what to change, for example --due friday");
        }
        List<TaskRef> tasks = changes.tasks(given.words(), Preference.OPEN);
        if (tasks.size() > 1) {
            throw given.wrong("Edit one task at a time");
        }
        List<Operation> operations = new ArrayList<>();
        if (!update.equals(UpdateTask.NOTHING)) {
            operations.add(new Operation.Update(tasks.getFirst(), update));
        }
        reminders.forEach(when -> operations.add(new Operation.AddReminder(tasks.getFirst(), when)));
        return changes.together("Changed:", operations);
    }

    private static UpdateTask update(Given given) {
        return new UpdateTask(
                patch(given, TITLE, text -> text),
                patch(given, TaskOptions.NOTES, text -> text),
                patch(given, TaskOptions.PRIORITY, TaskOptions::priority),
                given.has(TaskOptions.TAG) ? Patch.set(TaskOptions.tags(given)) : Patch.keep(),
                patch(given, TaskOptions.DUE, text -> text),
                patch(given, TaskOptions.ZONE, text -> text),
                patch(given, TaskOptions.EVERY, RecurrenceInput::of));
    }

    private static <T> Patch<T> patch(Given given, String option, Function<String, T> reader) {
        return given.option(option)
                .map(text -> text.isBlank() ? Patch.<T>clear() : Patch.set(reader.apply(text)))
                .orElse(Patch.keep());
    }
}
