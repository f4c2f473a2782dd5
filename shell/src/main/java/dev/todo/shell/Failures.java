package dev.todo.shell;

import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.TodoException;
import dev.todo.shell.terminal.PlainText;
import dev.todo.shell.terminal.Terminal;
import dev.todo.shell.terminal.TextWidth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what went wrong: what happened and what to do, never a stack trace unless {@code TODO_DEBUG} asks for it. */
public final class Failures {

    private final Terminal terminal;
    private final boolean debug;

    /** Failures told to {@code terminal}, with stack traces if {@code debug}. */
    public Failures(Terminal terminal, boolean debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    /**
     * Tells of a failure.
     *
     * @param typed what the person typed that the failure may point into; {@code null} when there is nothing
     * @return what to leave to the shell
     */
    public ExitCode tell(TodoException failure, @Nullable String typed) {
        say(failure.detail());
        if (failure instanceof InvalidInputException invalid
                && typed != null
                && invalid.column().isPresent()) {
            point(typed, invalid.column().getAsInt());
        }
        switch (failure) {
            case AmbiguousException ambiguous -> list("", ambiguous.candidates());
            case NotFoundException missing -> list("Did you mean", missing.nearest());
            default -> {}
        }
        trace(failure);
        return ExitCode.of(failure);
    }

    /** Tells of a failure nobody foresaw. */
    public ExitCode unexpected(Throwable failure) {
        say("something went wrong inside todo (" + failure.getClass().getSimpleName() + "): " + failure.getMessage());
        if (!debug) {
            terminal.note(terminal.errorPaint().dim("TODO_DEBUG=1 shows where."));
        }
        trace(failure);
        return ExitCode.FAILED;
    }

    private void say(String detail) {
        terminal.note(terminal.errorPaint().red("todo:") + " " + PlainText.lines(detail));
    }

    private void point(String typed, int column) {
        String shown = PlainText.line(typed);
        int before = Math.min(column - 1, shown.length());
        terminal.note("  " + shown);
        terminal.note("  " + " ".repeat(TextWidth.of(shown.substring(0, before)))
                + terminal.errorPaint().red("^"));
    }

    private void list(String heading, List<String> lines) {
        if (!lines.isEmpty() && !heading.isEmpty()) {
            terminal.note(heading + (lines.size() == 1 ? "" : " one of these") + "?");
        }
        lines.forEach(line -> terminal.note("  " + PlainText.line(line)));
    }

    private void trace(Throwable failure) {
        if (debug) {
            failure.printStackTrace(terminal.err());
        }
    }
}
