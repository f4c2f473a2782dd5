package dev.todo.shell;

import dev.todo.shell.command.Commands;
import dev.todo.shell.terminal.Terminal;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The {@code todo} command. */
public final class Main {

    private Main() {}

    /** Runs one command and leaves its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        ExitCode code = run(args, System.getenv(), new FileInputStream(FileDescriptor.in), out, err);
        out.flush();
        // Nothing is left to be orderly about, and the JVM's own way out takes longer.
        Runtime.getRuntime().halt(code.number());
    }

    static ExitCode run(
            String[] args, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        Terminal terminal = Terminal.of(
                out,
                err,
                System.getProperty("todo.terminals", ""),
                System.getProperty("todo.columns", ""),
                environment);
        String launcher = System.getProperty("todo.launcher", "");
        Context context = new Context(
                terminal,
                in,
                new Services(environment, terminal, launcher.isEmpty() ? List.of() : List.of(launcher)),
                Clock.systemUTC(),
                LocalZone.of(System.getProperty("user.timezone", ""), environment, Path.of("/etc/localtime")),
                environment,
                talk(terminal, System.getProperty("todo.parent", "")));
        boolean debug = !environment.getOrDefault("TODO_DEBUG", "").isEmpty();
        return new Commands(context, new Failures(terminal, debug)).run(List.of(args));
    }

    /** What is said in one terminal is one talk, told apart by the shell it was said in; what a script says is not. */
    static String talk(Terminal terminal, String parent) {
        return terminal.attended() && parent.matches("\\d{1,10}") ? "terminal-" + parent : "";
    }
}
