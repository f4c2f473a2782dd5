package dev.todo.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # streams, TERM,  NO_COLOR, CLICOLOR_FORCE, colours
                    012,       xterm, ,         ,               ANSI
                    012,       dumb,  ,         ,               NONE
                    012,       ,      ,         ,               NONE
                    012,       xterm, 1,        ,               NONE
                    012,       xterm, 1,        1,              NONE
                    02,        xterm, ,         ,               NONE
                    '',        ,      ,         1,              ANSI
                    '',        xterm, ,         0,              NONE""")
    void coloursFollowTheUsualVariables(String streams, String term, String no, String force, Paint paint) {
        Map<String, String> environment = new HashMap<>();
        put(environment, "TERM", term);
        put(environment, "NO_COLOR", no);
        put(environment, "CLICOLOR_FORCE", force);
        assertThat(terminal(streams, "", environment).paint()).isEqualTo(paint);
    }

    @ParameterizedTest
    @CsvSource({"100,,100", "'',120,120", "90,120,90", "'','',80", "0,,80", "x,,80", "5,,24", "-3,,80"})
    void theWidthIsTheLaunchersOrTheVariable(String columns, String variable, int width) {
        Map<String, String> environment = new HashMap<>();
        put(environment, "COLUMNS", variable);
        assertThat(terminal("012", columns, environment).columns()).isEqualTo(width);
    }

    @Test
    void onlyWhoCanReadAndAnswerIsAsked() {
        assertThat(terminal("012", "", Map.of()).interactive()).isTrue();
        assertThat(terminal("12", "", Map.of()).interactive()).isFalse();
        assertThat(terminal("02", "", Map.of()).interactive()).isFalse();
    }

    private static void put(Map<String, String> environment, String name, String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }

    private static Terminal terminal(String streams, String columns, Map<String, String> environment) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return Terminal.of(nowhere, nowhere, streams, columns, environment);
    }
}
