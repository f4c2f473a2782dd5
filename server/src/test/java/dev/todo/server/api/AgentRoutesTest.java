package dev.todo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.AgentEvent;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AgentRoutesTest {

    private static final String PATH = "/api/v1/agent/messages";

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
    void everyStepOfATurnIsAnEvent() {
        server.agent.plays((said, events) -> {
            events.accept(new AgentEvent.Planning("c1"));
            events.accept(new AgentEvent.ToolCalled("c1", "create_task", Map.of("title", "two\nlines")));
            events.accept(new AgentEvent.ToolAnswered("c1", "create_task", true, "Created #12"));
            events.accept(new AgentEvent.Text("c1", said));
            events.accept(new AgentEvent.Confirm("c1", "q1", List.of(Map.of("tool", "undo")), List.of("undoes it")));
            events.accept(new AgentEvent.Done("c1"));
        });

        Http.Reply reply = server.http.post(PATH, "{\"text\":\"hi\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(reply.body()).isEqualTo("""
                event: planning
                data: {"type":"planning","conversation":"c1"}

                event: tool_call
                data: {"type":"tool_call","conversation":"c1","tool":"create_task","arguments":{"title":"two\\nlines"}}

                event: tool_result
                data: {"type":"tool_result","conversation":"c1","tool":"create_task","ok":true,"text":"Created #12"}

                event: text
                data: {"type":"text","conversation":"c1","text":"say hi in a new one"}

                event: confirm
                data: {"type":"confirm","conversation":"c1","id":"q1","calls":[{"tool":"undo"}],"changes":["undoes it"]}

                event: done
                data: {"type":"done","conversation":"c1"}

                """);
    }

    @Test
    void aConfirmationReachesItsQuestion() {
        server.agent.plays((said, events) -> events.accept(new AgentEvent.Text("c1", said)));

        assertThat(server.http
                        .post(PATH, "{\"conversation\":\"c1\",\"confirm\":\"q1\",\"accept\":false}")
                        .body())
                .contains("confirm q1 in c1: false");
    }

    @Test
    void aConfirmationThatIsGoneIsAConflictAndNoStream() {
        server.agent.plays((said, events) -> {
            throw new ConflictException(ConflictException.CONFIRMATION_GONE, "this question was answered already");
        });

        Http.Reply reply = server.http.post(PATH, "{\"conversation\":\"c1\",\"confirm\":\"q1\",\"accept\":true}");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json()).containsEntry("type", "urn:todo:problem:confirmation-gone");
    }

    @Test
    void whatGoesWrongLaterIsTheLastEvent() {
        server.agent.plays((said, events) -> {
            events.accept(new AgentEvent.Planning("c1"));
            throw new InvalidInputException("no such day");
        });
        assertThat(server.http.post(PATH, "{\"text\":\"hi\"}").body())
                .endsWith("event: error\ndata: {\"type\":\"error\",\"conversation\":\"c1\",\"detail\":\"no such day\","
                        + "\"problem\":\"invalid-input\"}\n\n");

        server.agent.plays((said, events) -> {
            events.accept(new AgentEvent.Planning("c1"));
            throw new IllegalStateException("a secret of the inside");
        });
        assertThat(server.http.post(PATH, "{\"text\":\"hi\"}").body())
                .contains("event: error")
                .doesNotContain("secret");
    }

    @Test
    void aTurnUnderAKeyIsAskedForOnce() {
        server.agent.plays((said, events) -> events.accept(new AgentEvent.Text("c1", said)));

        assertThat(server.http
                        .post(PATH, "{\"text\":\"hi\"}", "Idempotency-Key", "k1")
                        .body())
                .contains("say hi in a new one, once under k1");
        assertThat(server.http
                        .post(PATH, "{\"text\":\"hi\"}", "Idempotency-Key", "two words")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aTurnEndsWhenItsClientIsGone() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        server.agent.plays((said, events) -> {
            try {
                while (true) {
                    events.accept(new AgentEvent.Text("c1", "and on"));
                }
            } finally {
                ended.countDown();
            }
        });
        String body = "{\"text\":\"hi\"}";
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.process.port())) {
            String request = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer user\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().readNBytes(200)).hasSize(200);
        }

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aClientThatTakesNoEventsIsToldSo() {
        assertThat(server.http
                        .post(PATH, "{\"text\":\"hi\"}", "Accept", "application/json")
                        .status())
                .isEqualTo(406);
    }
}
