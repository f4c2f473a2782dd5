package dev.todo.shell.command;

import dev.todo.core.api.Undone;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.PlainText;
import dev.todo.shell.terminal.TaskTable;

/** {@code todo undo}: takes back the newest change; said again, the one before. */
final class UndoCommand implements Command {

    private final Context context;

    UndoCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("undo", "Take back the newest change; again, the one before.").json();
    }

    @Override
    public ExitCode run(Given given) {
        Undone undone = context.services().tasks().undo();
        if (given.json()) {
            context.printJson(undone);
        } else {
            Paint paint = context.terminal().paint();
            context.terminal().print(paint.green("✓") + " Undone: " + PlainText.line(undone.text()));
            new TaskTable(context.terminal(), context.dates())
                    .lines(undone.tasks())
                    .forEach(context.terminal()::print);
        }
        return ExitCode.DONE;
    }
}
