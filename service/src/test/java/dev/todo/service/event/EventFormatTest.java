package dev.todo.service.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.event.CloudEvent;
import dev.todo.core.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFormatTest {

    private final EventFormat format = new EventFormat();

    private static CloudEvent event(String data) {
        return new CloudEvent(
                "1.0",
                "0199f000-0000-7000-8000-00000000000e",
                "/todo/server",
                "dev.todo.task.created",
                null,
                Instant.parse("2026-11-23T10:00:00.123456Z"),
                "application/json",
                "0199f000-0000-7000-8000-0000000000aa",
                7,
                data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "café", "日本語", "😀 smile", "\\\"quoted\\\"", "\\u0001", "~\u007f\u0080ÿ\uffff"})
    void anEventSaysTheSameWhateverItsScript(String title) {
        CloudEvent event = event("{\"title\":\"" + title + "\"}");

        CloudEvent read = format.read(format.write(event));

        assertThat(JsonText.parse(read.data())).isEqualTo(JsonText.parse(event.data()));
        assertThat(read).usingRecursiveComparison().ignoringFields("data").isEqualTo(event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"café", "日本語", "😀 smile"})
    void charactersOfOtherProgramsNeedNoEscape(String title) {
        String plain = new String(format.write(event("{\"title\":\"@\"}")), StandardCharsets.UTF_8);

        CloudEvent read = format.read(plain.replace("@", title).getBytes(StandardCharsets.UTF_8));

        assertThat(JsonText.parse(read.data())).isEqualTo(Map.of("title", title));
    }
}
