package dev.todo.shell.command;

import dev.todo.core.api.HistoryEntry;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.task.Task;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.TaskNames;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.PlainText;
import dev.todo.shell.terminal.TextWidth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code todo show}: all there is to know about a task. */
final class ShowCommand implements Command {

    private static final String HISTORY = "--history";

    private final Context context;

    ShowCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("show", "Show all about a task.")
                .someWords("TASK", "A number, or a title.")
                .flag("Show what was changed, and when.", HISTORY)
                .json();
    }

    @Override
    public ExitCode run(Given given) {
        TodoApi api = context.services().tasks();
        for (TaskRef ref : new TaskNames(api, TaskNames.Preference.OPEN).of(given.words())) {
            if (given.has(HISTORY)) {
                history(api, ref, given.json());
            } else if (given.json()) {
                context.printJson(api.get(ref));
            } else {
                show(api.get(ref));
            }
        }
        return ExitCode.DONE;
    }

    private void show(Task task) {
        Paint paint = context.terminal().paint();
        context.terminal()
                .print(" " + paint.dim(Long.toString(task.number())) + "  " + paint.bold(PlainText.line(task.title())));
        new TaskFacts(context)
                .of(task)
                .forEach((name, value) ->
                        context.terminal().print("    " + paint.dim(TextWidth.padRight(name, 11)) + value));
        if (task.notes() != null) {
            context.terminal().print("");
            PlainText.lines(task.notes())
                    .lines()
                    .forEach(line -> context.terminal().print("    " + line));
        }
    }

    private void history(TodoApi api, TaskRef ref, boolean json) {
        List<HistoryEntry> entries = api.history(ref);
        if (json) {
            context.printJson(new HistoryEntry.History(entries));
            return;
        }
        Paint paint = context.terminal().paint();
        for (HistoryEntry entry : entries) {
            context.terminal().print(" " + paint.cyan(context.dates().instant(entry.at())) + "  " + entry.change());
            Map<String, String> lines = new LinkedHashMap<>();
            entry.fields()
                    .forEach((field, change) -> lines.put(field, PlainText.line(change.from() + " → " + change.to())));
            lines.forEach((field, line) ->
                    context.terminal().print("    " + paint.dim(TextWidth.padRight(field, 11)) + " " + line));
        }
    }
}
