package dev.todo.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command that has run.
 *
 * @param code what it left to the shell
 * @param out what it printed
 * @param err what it said besides
 */
public record Ran(ExitCode code, String out, String err) {

    /** Runs a command against a server, with nothing to read and no terminal. */
    public static Ran todo(String url, String... arguments) {
        return todo(Map.of("TODO_URL", url, "TODO_TOKEN", "t"), "", arguments);
    }

    /** Runs a command in an environment, with {@code input} to read. */
    public static Ran todo(Map<String, String> environment, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Map<String, String> all = new HashMap<>(Map.of("LANG", "en_GB.UTF-8"));
        all.putAll(environment);
        ExitCode code = Main.run(
                arguments, all, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), outStream, errStream);
        outStream.flush();
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines it printed. */
    public List<String> lines() {
        return out.lines().toList();
    }
}
