package dev.todo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.Profile;
import dev.todo.core.api.TaskPage;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpretRoutesTest {

    private static final String PATH = "/api/v1/agent/interpret";

    private static ApiFixture server;

    @BeforeAll
    static void start() {
        server = new ApiFixture();
        server.todos.answer(
                "profile",
                () -> new Profile(ApiFixture.USER, "me", ZoneId.of("Europe/Berlin"), "monday", "dmy", "09:00"));
        server.todos.answer("search", () -> new TaskPage(List.of(), null));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aSentenceBecomesAPlanAndNothingIsDone() {
        Http.Reply reply = server.http.post(
                PATH, "{\"text\":\"buy milk tomorrow at 5pm\",\"now\":\"2026-11-23T09:00\",\"zone\":\"Asia/Tokyo\"}");

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json()).containsOnlyKeys("text", "calls", "spans", "confidence", "question");
        assertThat(reply.body()).contains("\"create_task\"", "\"2026-11-24T17:00\"", "\"question\":null");
        assertThat(server.todos.calls()).noneMatch(call -> call.startsWith("create"));
    }

    @Test
    void anInstantIsSeenInTheZone() {
        // 23:30 in London is the next day in Berlin, the zone of this user.
        assertThat(server.http
                        .post(PATH, "{\"text\":\"buy milk tomorrow\",\"now\":\"2026-11-23T23:30Z\"}")
                        .body())
                .contains("\"due\":\"2026-11-25\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"text":"x","now":"yesterday"}`         | now
            `{"text":"x","now":"99999-01-01T00:00"}` | now
            `{"text":"x","now":"2026-02-30T00:00"}`  | now
            `{"text":"x","zone":"Mars/Base"}`        | zone
            `{"text":7}`                             | text
            `{}`                                     | text
            `{"text":"x","order":"dmy"}`             | order
            """)
    void aBadRequestNamesItsField(String body, String field) {
        Http.Reply reply = server.http.post(PATH, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()).containsEntry("field", field);
    }
}
