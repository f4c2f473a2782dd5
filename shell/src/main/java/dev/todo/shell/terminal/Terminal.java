package dev.todo.shell.terminal;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command prints, and what is there to read it.
 *
 * @param out results
 * @param err everything else
 * @param paint the colours of results
 * @param errorPaint the colours of everything else
 * @param interactive whether a person reads results and can answer
 * @param attended whether a person sees what goes to {@code err}
 * @param columns how wide it is
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        Paint paint,
        Paint errorPaint,
        boolean interactive,
        boolean attended,
        int columns) {

    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 24;

    /**
     * The terminal the launcher found.
     *
     * @param streams the digits of the standard streams that are terminals, such as {@code 012}
     * @param columns its width, if it is known
     * @param environment decides about colours: {@code NO_COLOR}, {@code CLICOLOR_FORCE}, {@code TERM}; and, where the
     *     launcher did not find it, the width: {@code COLUMNS}
     */
    public static Terminal of(
            PrintStream out, PrintStream err, String streams, String columns, Map<String, String> environment) {
        boolean read = streams.contains("1");
        boolean attended = streams.contains("2");
        return new Terminal(
                out,
                err,
                paint(read, environment),
                paint(attended, environment),
                read && streams.contains("0"),
                attended,
                width(columns.isEmpty() ? environment.getOrDefault("COLUMNS", "") : columns));
    }

    private static Paint paint(boolean terminal, Map<String, String> environment) {
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
            return Paint.NONE;
        }
        if (!force.isEmpty() && !force.equals("0")) {
            return Paint.ANSI;
        }
        String kind = environment.getOrDefault("TERM", "");
        return terminal && !kind.isEmpty() && !kind.equals("dumb") ? Paint.ANSI : Paint.NONE;
    }

    private static int width(String columns) {
        if (!columns.matches("\\d{1,4}") || Integer.parseInt(columns) == 0) {
            return USUAL_COLUMNS;
        }
        return Math.max(FEWEST_COLUMNS, Integer.parseInt(columns));
    }

    /** Prints a line of the result. */
    public void print(String line) {
        out.println(line);
    }

    /** Prints a line that is not the result. */
    public void note(String line) {
        out.flush(); // so that the two keep their order on a screen
        err.println(line);
    }
}
