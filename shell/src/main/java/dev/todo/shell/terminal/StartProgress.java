package dev.todo.shell.terminal;

import dev.todo.client.LocalServer;
import java.time.Duration;

/** One line that says what is waited for: with a clock where a person sees it, else said once. */
public final class StartProgress implements LocalServer.Progress {

    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Terminal terminal;
    private final String what;
    private long shown = -1;

    /** Tells {@code terminal} that {@code what} goes on. */
    public StartProgress(Terminal terminal, String what) {
        this.terminal = terminal;
        this.what = what;
    }

    @Override
    public void waiting(Duration waited) {
        if (waited.compareTo(PATIENCE) < 0 || (shown >= 0 && waited.toSeconds() <= shown)) {
            return;
        }
        if (terminal.attended()) {
            String clock = waited.toSeconds() == 0 ? "" : " " + waited.toSeconds() + " s";
            terminal.err().print("\r" + terminal.errorPaint().dim(what + " …" + clock));
            terminal.err().flush();
        } else if (shown < 0) {
            terminal.note(what + " …");
        }
        shown = waited.toSeconds();
    }

    @Override
    public void over() {
        if (shown >= 0 && terminal.attended()) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }
}
