package dev.todo.shell.command;

import dev.todo.core.api.Operation;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;

/** {@code todo done}: completes tasks; of recurring ones it says what comes next. */
final class DoneCommand implements Command {

    private final Context context;

    DoneCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("done", "Complete tasks.")
                .someWords("TASK", "Numbers, or a title.")
                .json();
    }

    @Override
    public ExitCode run(Given given) {
        return new Changes(context, given).apply("Done:", given.words(), Operation.Complete::new);
    }
}
