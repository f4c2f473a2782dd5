package dev.todo.shell.command;

import dev.todo.core.api.Operation;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;

/** {@code todo skip}: passes over this occurrence of recurring tasks; the next one follows. */
final class SkipCommand implements Command {

    private final Context context;

    SkipCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("skip", "Pass over this occurrence of recurring tasks.")
                .someWords("TASK", "Numbers, or a title.")
                .json();
    }

    @Override
    public ExitCode run(Given given) {
        return new Changes(context, given).apply("Skipped:", given.words(), Operation.Skip::new);
    }
}
