package dev.todo.client;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.AgentEvent;
import dev.todo.core.error.UnavailableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The agent over HTTP: a turn is one request, whose answer is a stream of Server-Sent Events. */
public final class HttpAgentApi implements AgentApi {

    private static final String ROUTE = "/api/v1/agent/messages";

    private final Http http;
    private final Wire wire;

    /** The agent of the user whose token {@code endpoint} has. */
    public HttpAgentApi(Endpoint endpoint) {
        this.wire = new Wire();
        this.http = new Http(endpoint, Http.Timeouts.TURN, new Problems(wire));
    }

    @Override
    public void say(String text, Optional<String> conversation, Consumer<AgentEvent> events) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", text);
        conversation.ifPresent(id -> body.put("conversation", id));
        turn(body, events);
    }

    @Override
    public void confirm(String conversation, String id, boolean accept, Consumer<AgentEvent> events) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("conversation", conversation);
        body.put("confirm", id);
        body.put("accept", accept);
        turn(body, events);
    }

    private void turn(Map<String, Object> body, Consumer<AgentEvent> events) {
        Request request = Request.of("POST", ROUTE, wire.write(body))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        http.stream(request, "text/event-stream, application/problem+json", stream -> {
            ServerSentEvents messages = new ServerSentEvents(stream);
            for (Optional<String> data = messages.next(); data.isPresent(); data = messages.next()) {
                Optional<AgentEvent> event = event(wire.object(data.get()));
                event.ifPresent(events);
                if (event.filter(HttpAgentApi::last).isPresent()) {
                    return;
                }
            }
            throw new UnavailableException(
                    "the server ended the turn in the middle: look whether the change was made before you repeat it");
        });
    }

    private static boolean last(AgentEvent event) {
        return event instanceof AgentEvent.Done
                || event instanceof AgentEvent.Failed
                || event instanceof AgentEvent.Confirm;
    }

    /** The event {@code json} is; empty for a kind that is newer than this client. */
    private static Optional<AgentEvent> event(Map<String, Object> json) {
        String conversation = text(json, "conversation");
        return Optional.ofNullable(
                switch (text(json, "type")) {
                    case "planning" -> new AgentEvent.Planning(conversation);
                    case "tool_call" ->
                        new AgentEvent.ToolCalled(
                                conversation, text(json, "tool"), Wire.objectIn(json.get("arguments")));
                    case "tool_result" ->
                        new AgentEvent.ToolAnswered(
                                conversation,
                                text(json, "tool"),
                                Boolean.TRUE.equals(json.get("ok")),
                                text(json, "text"));
                    case "text" -> new AgentEvent.Text(conversation, text(json, "text"));
                    case "confirm" ->
                        new AgentEvent.Confirm(
                                conversation,
                                text(json, "id"),
                                objects(json.get("calls")),
                                Wire.strings(json.get("changes")));
                    case "done" -> new AgentEvent.Done(conversation);
                    case "error" ->
                        new AgentEvent.Failed(
                                conversation,
                                text(json, "detail"),
                                json.get("problem") instanceof String problem ? problem : null);
                    default -> null;
                });
    }

    private static String text(Map<String, Object> json, String name) {
        return json.get(name) instanceof String text ? text : "";
    }

    private static List<Map<String, Object>> objects(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(Wire::objectIn).toList() : List.of();
    }
}
