package dev.todo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.shell.terminal.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TalkTest {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @Test
    void sentencesOfOneShellAreOneTalk() {
        assertThat(Main.talk(terminal("012"), "4711")).isEqualTo("terminal-4711");
    }

    @Test
    void scriptsHaveNoTalk() {
        assertThat(Main.talk(terminal(""), "4711")).isEmpty();
        assertThat(Main.talk(terminal("012"), "")).isEmpty();
        assertThat(Main.talk(terminal("012"), "no number")).isEmpty();
    }

    private static Terminal terminal(String streams) {
        return Terminal.of(NOWHERE, NOWHERE, streams, "80", Map.of());
    }
}
