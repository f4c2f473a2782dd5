package dev.todo.shell.command;

import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.terminal.StartProgress;

/** {@code todo down}: stops the server on this machine. */
final class DownCommand implements Command {

    private final Context context;

    DownCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("down", "Stop the server.");
    }

    @Override
    public ExitCode run(Given given) {
        boolean stopped = context.services().local().stop(new StartProgress(context.terminal(), "Stopping the server"));
        context.terminal().print(stopped ? "Stopped." : "No server was running.");
        return ExitCode.DONE;
    }
}
