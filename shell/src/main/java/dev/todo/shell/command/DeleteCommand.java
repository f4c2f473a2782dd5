package dev.todo.shell.command;

import dev.todo.core.api.Operation;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.task.Task;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.TaskNames.Preference;
import java.util.List;

/** {@code todo delete}: deletes tasks; it asks before it deletes several, or a series. */
final class DeleteCommand implements Command {

    private static final String SERIES = "--series";
    private static final String YES = "--yes";

    private final Context context;

    DeleteCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("delete", "Delete tasks; of a recurring one this occurrence.")
                .someWords("TASK", "Numbers, or a title.")
                .flag("End the series as well.", SERIES)
                .flag("Do not ask.", "-y", YES)
                .json();
    }

    @Override
    public ExitCode run(Given given) {
        Changes changes = new Changes(context, given);
        List<TaskRef> tasks = changes.tasks(given.words(), Preference.OPEN);
        boolean series = given.has(SERIES);
        boolean sure = given.has(YES) || (tasks.size() == 1 && !series);
        if (!sure && !new Asker(context).yes(losses(tasks, series))) {
            return ExitCode.FAILED;
        }
        return changes.apply("Deleted:", tasks, ref -> new Operation.Delete(ref, series));
    }

    private List<String> losses(List<TaskRef> tasks, boolean series) {
        TodoApi api = context.services().tasks();
        return tasks.stream()
                .map(api::get)
                .map(task -> (series && task.recurrence() != null ? "delete, and end the series of, " : "delete ")
                        + named(task))
                .toList();
    }

    private static String named(Task task) {
        return task.number() + " " + task.title();
    }
}
