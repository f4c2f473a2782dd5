package dev.todo.shell.command;

import dev.todo.core.error.TodoException;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.Failures;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * All commands, and how one is run: the first word chooses it, and only it is built. Words that begin with no command are
 * a sentence for the agent.
 */
public final class Commands {

    private final Context context;
    private final Failures failures;
    private final Map<String, Function<Context, Command>> all = new LinkedHashMap<>();

    /** The commands, run in {@code context}. */
    public Commands(Context context, Failures failures) {
        this.context = context;
        this.failures = failures;
        all.put("add", AddCommand::new);
        all.put("list", ListCommand::new);
        all.put("done", DoneCommand::new);
        all.put("reopen", ReopenCommand::new);
        all.put("skip", SkipCommand::new);
        all.put("interpret", InterpretCommand::new);
    }

    /** The names of the commands, in the order help shows them. */
    Set<String> names() {
        return all.keySet();
    }

    /** Runs {@code arguments} and tells of what goes wrong. */
    public ExitCode run(List<String> arguments) {
        boolean named = !arguments.isEmpty() && all.containsKey(arguments.getFirst());
        List<String> rest = named ? arguments.subList(1, arguments.size()) : arguments;
        try {
            Command command = named
                    ? all.getOrDefault(arguments.getFirst(), SayCommand::new).apply(context)
                    : new SayCommand(context);
            CommandLine line = command.usage().line(named ? "todo " + arguments.getFirst() : "todo");
            ParseResult parsed = line.parseArgs(rest.toArray(String[]::new));
            if (parsed.isUsageHelpRequested()) {
                help(line);
                return ExitCode.DONE;
            }
            return command.run(new Given(parsed));
        } catch (ParameterException e) {
            return wrong(e);
        } catch (TodoException e) {
            return failures.tell(e, String.join(" ", rest));
        } catch (RuntimeException e) {
            return failures.unexpected(e);
        }
    }

    private void help(CommandLine line) {
        Terminal terminal = context.terminal();
        line.setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 100));
        line.usage(terminal.out(), terminal.paint() == Paint.ANSI ? Ansi.ON : Ansi.OFF);
    }

    private ExitCode wrong(ParameterException e) {
        Terminal terminal = context.terminal();
        terminal.note(terminal.errorPaint().red("todo:") + " " + e.getMessage());
        terminal.note("Help: " + e.getCommandLine().getCommandName() + " --help");
        return ExitCode.USAGE;
    }
}
