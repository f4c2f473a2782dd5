package dev.todo.shell.command;

import dev.todo.shell.Context;
import dev.todo.shell.terminal.Paint;
import dev.todo.shell.terminal.PlainText;
import dev.todo.shell.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks before what is hard to take back. */
final class Asker {

    private final Context context;

    Asker(Context context) {
        this.context = context;
    }

    /** Whether the person wants {@code changes}. Where nobody can answer, nobody is asked, and it is no. */
    boolean yes(List<String> changes) {
        Terminal terminal = context.terminal();
        Paint paint = terminal.errorPaint();
        terminal.note("Please confirm:");
        changes.forEach(change -> terminal.note("  " + paint.yellow("•") + " " + PlainText.line(change)));
        if (!terminal.interactive()) {
            terminal.note("Nothing was done: it needs a confirmation, and there is no terminal to ask on. Add --yes.");
            return false;
        }
        terminal.err().print("Do it? [y/N] ");
        terminal.err().flush();
        boolean yes = Set.of("y", "yes").contains(answer());
        if (!yes) {
            terminal.note("Nothing was done.");
        }
        return yes;
    }

    private String answer() {
        try {
            @Nullable
            String line = new BufferedReader(new InputStreamReader(context.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            return "";
        }
    }
}
