package dev.todo.shell.command;

import dev.todo.core.api.Operation;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;

/** {@code todo reopen}: makes done and skipped tasks open again. */
final class ReopenCommand implements Command {

    private final Context context;

    ReopenCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("reopen", "Make done or skipped tasks open again.")
                .someWords("TASK", "Numbers, or a title.")
                .json();
    }

    @Override
    public ExitCode run(Given given) {
        return new Changes(context, given).apply("Open again:", given.words(), Operation.Reopen::new);
    }
}
