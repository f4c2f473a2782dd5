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
import java.util.Optional;
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
    private final Map<String, Entry> all = new LinkedHashMap<>();

    /** The commands, run in {@code context}. */
    public Commands(Context context, Failures failures) {
        this.context = context;
        this.failures = failures;
        put(Group.TASKS, "add", AddCommand::new);
        put(Group.TASKS, "list", ListCommand::new);
        put(Group.TASKS, "show", ShowCommand::new);
        put(Group.TASKS, "done", LifeCycleCommand::done);
        put(Group.TASKS, "reopen", LifeCycleCommand::reopen);
        put(Group.TASKS, "skip", LifeCycleCommand::skip);
        put(Group.TASKS, "move", MoveCommand::new);
        put(Group.TASKS, "edit", EditCommand::new);
        put(Group.TASKS, "tag", TagCommand::new);
        put(Group.TASKS, "remind", RemindCommand::new);
        put(Group.TASKS, "snooze", SnoozeCommand::new);
        put(Group.TASKS, "delete", DeleteCommand::new);
        put(Group.TASKS, "undo", UndoCommand::new);
        put(Group.TASKS, "stats", StatsCommand::new);
        put(Group.SERVER, "up", UpCommand::new);
        put(Group.SERVER, "down", DownCommand::new);
        put(Group.SERVER, "doctor", DoctorCommand::new);
        put(Group.SERVER, "backup", ServerPartCommand::backup);
        put(Group.SERVER, "restore", ServerPartCommand::restore);
        put(Group.SERVER, "user", ServerPartCommand::user);
        put(Group.TOOLS, "interpret", InterpretCommand::new);
        put(Group.TOOLS, "completion", c -> new CompletionCommand(c, this));
        put(Group.TOOLS, "help", c -> new HelpCommand(c, this));
    }

    /** What commands are about. */
    enum Group {
        /** Tasks. */
        TASKS("Tasks"),
        /** The server on this machine. */
        SERVER("Server"),
        /** All else. */
        TOOLS("Besides");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private record Entry(Group group, Function<Context, Command> maker) {}

    private void put(Group group, String name, Function<Context, Command> maker) {
        all.put(name, new Entry(group, maker));
    }

    /** The names of the commands, in the order help shows them. */
    Set<String> names() {
        return all.keySet();
    }

    /** How the commands are typed. */
    List<Usage> all() {
        return all.values().stream()
                .map(entry -> entry.maker().apply(context).usage())
                .toList();
    }

    /** How the commands of {@code group} are typed. */
    List<Usage> of(Group group) {
        return all.values().stream()
                .filter(entry -> entry.group() == group)
                .map(entry -> entry.maker().apply(context).usage())
                .toList();
    }

    /** Runs {@code arguments} and tells of what goes wrong. */
    public ExitCode run(List<String> arguments) {
        Words words = Words.of(arguments, all.keySet());
        try {
            Command command = command(words);
            Optional<Given> plain = PlainWords.read(command.usage(), words.rest());
            return plain.isPresent() ? command.run(plain.get()) : runParsed(command, words);
        } catch (WrongUsage | ParameterException e) {
            return wrong(words, e);
        } catch (TodoException e) {
            ExitCode code = failures.tell(e, words.text());
            if (code == ExitCode.NOT_FOUND && words.looksLikeSentence()) {
                context.terminal()
                        .note(context.terminal()
                                .errorPaint()
                                .dim("If that was a sentence, quote it: todo \"" + String.join(" ", arguments) + "\""));
            }
            return code;
        } catch (RuntimeException e) {
            return failures.unexpected(e);
        }
    }

    private ExitCode runParsed(Command command, Words words) {
        CommandLine line = command.usage().line(words.commandLine());
        ParseResult parsed = line.parseArgs(words.rest().toArray(String[]::new));
        if (parsed.isUsageHelpRequested()) {
            print(line);
            return ExitCode.DONE;
        }
        Given given = Given.of(parsed);
        given.refuseUnknownOptions();
        return command.run(given);
    }

    private Command command(Words words) {
        Entry entry = all.get(words.command());
        return entry == null
                ? new SayCommand(context, all.keySet())
                : entry.maker().apply(context);
    }

    /** Prints the help of a command. */
    void help(String name) {
        Entry entry = all.get(name);
        if (entry != null) {
            print(entry.maker().apply(context).usage().line("todo " + name));
        }
    }

    private void print(CommandLine line) {
        Terminal terminal = context.terminal();
        line.setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 100));
        line.usage(terminal.out(), terminal.paint() == Paint.ANSI ? Ansi.ON : Ansi.OFF);
    }

    private ExitCode wrong(Words words, RuntimeException e) {
        Terminal terminal = context.terminal();
        terminal.note(terminal.errorPaint().red("todo:") + " " + e.getMessage());
        terminal.note("Help: " + words.commandLine() + " --help");
        return ExitCode.USAGE;
    }
}
