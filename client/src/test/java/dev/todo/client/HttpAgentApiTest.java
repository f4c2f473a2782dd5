package dev.todo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.AgentEvent;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.UnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HttpAgentApiTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

    private final List<AgentEvent> events = new ArrayList<>();

    @Test
    void aTurnIsReadAsItComes() {
        try (RawServer server = new RawServer(HEAD
                + ": ping\n\nevent: planning\ndata: {\"type\":\"planning\",\"conversation\":\"c\"}\n\n"
                + "data:{\"type\":\"tool_call\",\"conversation\":\"c\",\"tool\":\"create_task\","
                + "\"arguments\":{\"title\":\"milk\",\"tags\":[\"#x\"]}}\n\n"
                + "data: {\"type\":\"tool_result\",\"conversation\":\"c\",\"tool\":\"create_task\",\"ok\":true,\n"
                + "data: \"text\":\"Added.\"}\r\n\r\n"
                + "data: {\"type\":\"mood\",\"conversation\":\"c\"}\n\n"
                + "data: {\"type\":\"text\",\"conversation\":\"c\",\"text\":\"ü\"}\n\n"
                + "data: {\"type\":\"done\",\"conversation\":\"c\"}\n\n")) {
            new HttpAgentApi(server.endpoint()).say("milk", Optional.of("c"), events::add);
            assertThat(events)
                    .containsExactly(
                            new AgentEvent.Planning("c"),
                            new AgentEvent.ToolCalled(
                                    "c", "create_task", Map.of("title", "milk", "tags", List.of("#x"))),
                            new AgentEvent.ToolAnswered("c", "create_task", true, "Added."),
                            new AgentEvent.Text("c", "ü"),
                            new AgentEvent.Done("c"));
            assertThat(server.header("Accept").getFirst()).startsWith("text/event-stream");
        }
    }

    @Test
    void aQuestionEndsTheTurnAndItsAnswerIsANewRequest() {
        try (RecordingServer server = new RecordingServer()) {
            server.answers(
                            200,
                            "text/event-stream",
                            "data: {\"type\":\"confirm\",\"conversation\":\"c\",\"id\":\"q1\",\"calls\":[{\"tool\":\"delete_task\"}],"
                                    + "\"changes\":[\"delete 3 milk\"]}\n\n")
                    .answers(200, "text/event-stream", "data: {\"type\":\"done\",\"conversation\":\"c\"}\n\n");
            HttpAgentApi agent = new HttpAgentApi(server.endpoint());
            agent.say("delete milk", Optional.empty(), events::add);
            agent.confirm("c", "q1", true, events::add);
            assertThat(events.getFirst())
                    .isEqualTo(new AgentEvent.Confirm(
                            "c", "q1", List.of(Map.of("tool", "delete_task")), List.of("delete 3 milk")));
            assertThat(server.seen())
                    .extracting(RecordingServer.Seen::body)
                    .containsExactly(
                            "{\"text\":\"delete milk\"}",
                            "{\"conversation\":\"c\",\"confirm\":\"q1\",\"accept\":true}");
        }
    }

    @Test
    void aTurnWhoseConnectionIsLostIsAskedForAgainUnderItsKey() {
        String planning = "data: {\"type\":\"planning\",\"conversation\":\"c\"}\n\n";
        try (RawServer server = new RawServer(
                HEAD + planning,
                "HTTP/1.1 409 Conflict\r\nContent-Type: application/problem+json\r\n\r\n"
                        + "{\"type\":\"urn:todo:problem:idempotency-in-flight\",\"status\":409,\"detail\":\"wait\"}",
                HEAD + planning + "data: {\"type\":\"done\",\"conversation\":\"c\"}\n\n")) {
            new HttpAgentApi(server.endpoint()).idempotent("k1").say("milk", Optional.empty(), events::add);

            assertThat(events).containsExactly(new AgentEvent.Planning("c"), new AgentEvent.Done("c"));
            assertThat(server.header("Idempotency-Key")).containsExactly("k1", "k1", "k1");
        }
    }

    @Test
    void aTurnThatEndsInTheMiddleIsNoSuccess() {
        try (RawServer server =
                new RawServer(HEAD + "data: {\"type\":\"planning\",\"conversation\":\"c\"}\n\ndata: {\"type\":\"do")) {
            assertThatThrownBy(() -> new HttpAgentApi(server.endpoint()).say("milk", Optional.empty(), events::add))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("look whether the change was made");
            assertThat(events).containsExactly(new AgentEvent.Planning("c"));
            assertThat(Set.copyOf(server.header("Idempotency-Key"))).hasSize(1);
        }
    }

    @Test
    void aRefusalIsWhatItSays() {
        try (RecordingServer server = new RecordingServer()) {
            server.refuses(400, "{\"type\":\"urn:todo:problem:invalid-input\",\"detail\":\"text is empty\"}");
            assertThatThrownBy(() -> new HttpAgentApi(server.endpoint()).say("", Optional.empty(), events::add))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("text is empty");
        }
    }
}
