package dev.todo.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    private final TextLines format = new TextLines();

    private static LogRecord line(String message, Object... parameters) {
        LogRecord line = new LogRecord(Level.INFO, message);
        line.setInstant(Instant.parse("2026-11-23T09:00:00.123456Z"));
        line.setParameters(parameters);
        return line;
    }

    @Test
    void anEventIsOneLine() {
        Fields fields = Fields.event("request-handled").with("route", "/tasks/{ref}");

        assertThat(format.format(line(fields.toString(), fields)))
                .isEqualTo("2026-11-23T09:00:00.123Z INFO request-handled route=/tasks/{ref}\n");
    }

    @Test
    void aMessageCannotForgeAnotherLine() {
        assertThat(format.format(line("seen\n2026 INFO forged"))).hasLineCount(1);
    }

    @Test
    void aCauseStandsBelow() {
        LogRecord line = line("incident");
        line.setThrown(new IllegalStateException("broken"));

        assertThat(format.format(line)).contains("INFO incident\njava.lang.IllegalStateException: broken\n\tat ");
    }
}
