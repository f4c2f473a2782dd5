package dev.todo.shell.command;

import dev.todo.client.LocalServer;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.terminal.StartProgress;
import java.util.Optional;

/** {@code todo up --detach}: the server on this machine, in the background. In the foreground the launcher runs it. */
final class UpCommand implements Command {

    private static final String DETACH = "--detach";

    private final Context context;

    UpCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("up", "Run the server; commands start it when they need it.")
                .flag("In the background.", "-d", DETACH);
    }

    @Override
    public ExitCode run(Given given) {
        LocalServer local = context.services().local();
        Optional<LocalServer.Running> found = local.find().filter(local::ready);
        LocalServer.Running running =
                found.orElseGet(() -> local.findOrStart(new StartProgress(context.terminal(), "Starting the server")));
        context.terminal()
                .print("Todo is running " + (found.isPresent() ? "already " : "") + "at " + running.endpoint()
                        + " (process " + running.pid() + ")");
        return ExitCode.DONE;
    }
}
