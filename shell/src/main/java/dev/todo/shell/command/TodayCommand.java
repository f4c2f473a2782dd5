package dev.todo.shell.command;

import dev.todo.core.api.TaskPage;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.task.Task;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.RelativeDates;
import dev.todo.shell.terminal.TaskTable;
import java.util.ArrayList;
import java.util.List;

/** {@code todo} alone: what is late, what is due today and in the days to come, and what could be typed next. */
final class TodayCommand {

    private static final int DAYS = 7;
    private static final int LINES = 30;

    private final Context context;

    TodayCommand(Context context) {
        this.context = context;
    }

    ExitCode run(boolean json) {
        RelativeDates dates = context.dates();
        String until =
                dates.now().atZone(dates.zone()).toLocalDate().plusDays(DAYS).toString();
        TaskSearch search = new TaskSearch(null, null, null, null, null, until, "due", "asc", LINES, null);
        TaskPage found = context.services().tasks().search(search);
        if (json) {
            context.printJson(found);
            return ExitCode.DONE;
        }
        List<Task> late = new ArrayList<>();
        List<Task> today = new ArrayList<>();
        List<Task> soon = new ArrayList<>();
        for (Task task : found.tasks()) {
            (dates.overdue(task) ? late : dates.today(task) ? today : soon).add(task);
        }
        Paint paint = context.terminal().paint();
        section(paint.red("Overdue"), late);
        section(paint.yellow("Today"), today);
        section(paint.cyan("Next " + DAYS + " days"), soon);
        if (found.tasks().isEmpty()) {
            context.terminal().print("Nothing is due in the next " + DAYS + " days.");
            context.terminal().print("");
        }
        hints(paint);
        return ExitCode.DONE;
    }

    private void section(String heading, List<Task> tasks) {
        if (!tasks.isEmpty()) {
            context.terminal().print(heading);
            new TaskTable(context.terminal(), context.dates()).lines(tasks).forEach(context.terminal()::print);
            context.terminal().print("");
        }
    }

    private void hints(Paint paint) {
        if (context.terminal().interactive()) {
            context.terminal()
                    .print(paint.dim("todo \"call mum tomorrow at 5\"   todo done 3   todo list   todo help"));
        }
    }
}
