package dev.todo.shell.command;

import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.Terminal;
import dev.todo.shell.terminal.TextWidth;

/** {@code todo help}: what there is to type, on one screen. */
final class HelpCommand implements Command {

    private static final int COLUMN = 12;

    private final Context context;
    private final Commands commands;

    HelpCommand(Context context, Commands commands) {
        this.context = context;
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        return new Usage("help", "Show what there is, or how a command is typed.").words("COMMAND", "A command.");
    }

    @Override
    public ExitCode run(Given given) {
        if (!given.words().isEmpty()) {
            String name = given.words().getFirst();
            if (!commands.names().contains(name)) {
                throw given.wrong("'" + name + "' is no command");
            }
            commands.help(name);
            return ExitCode.DONE;
        }
        Terminal terminal = context.terminal();
        Paint paint = terminal.paint();
        terminal.print(paint.bold("todo") + " – a task manager you talk to");
        terminal.print("");
        terminal.print("  " + paint.cyan("todo \"buy milk tomorrow 5pm #errands\"") + "   say what you want");
        terminal.print("  " + paint.cyan("todo") + "                                     what is due");
        for (Commands.Group group : Commands.Group.values()) {
            terminal.print("");
            terminal.print(paint.bold(group.title()));
            commands.of(group)
                    .forEach(usage -> terminal.print(
                            "  " + paint.cyan(TextWidth.padRight(usage.name(), COLUMN)) + usage.description()));
        }
        terminal.print("");
        terminal.print(paint.dim("todo help COMMAND says more. --json prints answers as JSON, --yes does not ask."));
        return ExitCode.DONE;
    }
}
