package dev.todo.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.json.JsonText;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private final JsonLines format = new JsonLines();

    private static LogRecord line(String message, Object... parameters) {
        LogRecord line = new LogRecord(Level.INFO, message);
        line.setLoggerName("dev.todo");
        line.setInstant(Instant.EPOCH);
        line.setParameters(parameters);
        return line;
    }

    @Test
    void anEventIsALineWithItsFields() {
        Fields fields = Fields.event("request-handled").with("status", 200).with("route", "/tasks/{ref}");

        String text = format.format(line(fields.toString(), fields));

        assertThat(text).endsWith("\n").hasLineCount(1);
        assertThat(JsonText.parse(text))
                .isEqualTo(Map.of(
                        "time", "1970-01-01T00:00:00Z",
                        "level", "INFO",
                        "logger", "dev.todo",
                        "event", "request-handled",
                        "status", 200L,
                        "route", "/tasks/{ref}"));
    }

    @Test
    void whatLibrariesLogIsAMessageAndACause() {
        LogRecord line = line("two\n{0}", "lines");
        line.setThrown(new IllegalStateException("broken"));

        String text = format.format(line);

        assertThat(text).hasLineCount(1);
        assertThat(JsonText.parse(text))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("message", "two\nlines")
                .hasEntrySatisfying(
                        "cause", cause -> assertThat((String) cause).contains("IllegalStateException: broken"));
    }
}
