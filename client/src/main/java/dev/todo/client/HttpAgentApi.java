package dev.todo.client;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.AgentEvent;
import dev.todo.core.api.AgentEventJson;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.UnavailableException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The agent over HTTP: a turn is one request, whose answer is a stream of Server-Sent Events. It runs once, also when
 * the connection is lost in the middle. */
public final class HttpAgentApi implements AgentApi {

    private static final String ROUTE = "/api/v1/agent/messages";

    private static final String ACCEPT = "text/event-stream, application/problem+json";
    private static final int ATTEMPTS = 3;

    private final Http http;
    private final Wire wire;
    private final Supplier<String> key;

    /** The agent of the user whose token {@code endpoint} has. */
    public HttpAgentApi(Endpoint endpoint) {
        this.wire = new Wire();
        this.http = new Http(endpoint, Http.Timeouts.TURN, new Problems(wire));
        this.key = () -> UUID.randomUUID().toString();
    }

    private HttpAgentApi(HttpAgentApi agent, Supplier<String> key) {
        this.http = agent.http;
        this.wire = agent.wire;
        this.key = key;
    }

    @Override
    public AgentApi idempotent(String newKey) {
        return new HttpAgentApi(this, () -> newKey);
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

    /** Runs a turn; when the connection is lost on the way, the server tells it again under the same key. */
    private void turn(Map<String, Object> body, Consumer<AgentEvent> events) {
        Request request = Request.of("POST", ROUTE, wire.write(body)).once(key.get());
        Hearing hearing = new Hearing(events);
        UnavailableException lost = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                http.stream(request, ACCEPT, stream -> hear(new ServerSentEvents(stream), hearing));
                return;
            } catch (UnavailableException e) {
                lost = lost == null ? e : lost;
                if (e.getCause() instanceof ConnectException) {
                    break;
                }
            } catch (ConflictException e) {
                if (lost == null || !e.type().equals(ConflictException.IDEMPOTENCY_IN_FLIGHT)) {
                    throw e;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200L * attempt).toNanos());
        }
        throw Objects.requireNonNull(lost);
    }

    private void hear(ServerSentEvents messages, Hearing hearing) throws IOException {
        hearing.begin();
        for (Optional<String> data = messages.next(); data.isPresent(); data = messages.next()) {
            Optional<AgentEvent> event = AgentEventJson.read(wire.object(data.get()));
            event.ifPresent(hearing::hear);
            if (event.filter(HttpAgentApi::last).isPresent()) {
                return;
            }
        }
        throw new UnavailableException(
                "the server ended the turn in the middle: look whether the change was made before you repeat it");
    }

    /** Hands on each event of a turn once, however often the turn is told from its beginning. */
    private static final class Hearing {

        private final Consumer<AgentEvent> events;
        private int heard;
        private int told;

        Hearing(Consumer<AgentEvent> events) {
            this.events = events;
        }

        void begin() {
            told = 0;
        }

        void hear(AgentEvent event) {
            told++;
            if (told > heard) {
                heard = told;
                events.accept(event);
            }
        }
    }

    private static boolean last(AgentEvent event) {
        return event instanceof AgentEvent.Done
                || event instanceof AgentEvent.Failed
                || event instanceof AgentEvent.Confirm;
    }
}
