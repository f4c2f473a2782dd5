package dev.todo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TaskRoutesTest {

    private static ApiFixture server;

    @BeforeAll
    static void start() {
        server = new ApiFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCreatedTaskIsAnsweredWithItsPlaceAndVersion() {
        Http.Reply reply = server.http.post("/api/v1/tasks", "{\"title\":\"buy milk\",\"tags\":[\"home\"]}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/api/v1/tasks/" + RecordingTodos.TASK.id());
        assertThat(reply.header("ETag")).isEqualTo("\"4\"");
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.json())
                .containsEntry("title", "buy milk")
                .containsEntry("number", 12L)
                .containsEntry("notes", null)
                .containsEntry("status", "open")
                .doesNotContainKey("notices");
    }

    @Test
    void noticesStandBesideTheFieldsOfTheTask() {
        server.todos.answer(
                "create", () -> new Outcome(RecordingTodos.TASK, null, null, true, null, List.of("moved to Tuesday")));

        assertThat(server.http.post("/api/v1/tasks", "{\"title\":\"buy milk\"}").json())
                .containsEntry("title", "buy milk")
                .containsEntry("notes", null)
                .containsEntry("notices", List.of("moved to Tuesday"));
    }

    @Test
    void aListIsAPage() {
        Http.Reply reply = server.http.get("/api/v1/tasks?q=%23home+milk&limit=10");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json())
                .containsEntry("next", null)
                .extractingByKey("tasks")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(server.todos.calls().getLast()).contains("query=#home milk").contains("limit=10");
    }

    @Test
    void healthIsForEverybody() {
        for (String path : List.of("/health", "/health/live", "/health/ready")) {
            assertThat(server.as("").get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(server.as("").get("/metrics").body()).contains("http_server_requests");
    }
}
