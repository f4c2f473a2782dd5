package dev.todo.server.api;

import dev.todo.core.api.AgentEvent;
import dev.todo.core.api.AgentEventJson;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a turn of the agent as Server-Sent Events, one for each step, each seen by the client at once. When the client
 * is gone writing throws, which ends the turn.
 */
final class AgentStream implements Consumer<AgentEvent> {

    private final Jsonb jsonb;
    private final OutputStream out;
    private @Nullable String conversation;

    AgentStream(Jsonb jsonb, OutputStream out) {
        this.jsonb = jsonb;
        this.out = out;
    }

    @Override
    public void accept(AgentEvent event) {
        conversation = event.conversation();
        Map<String, Object> json = AgentEventJson.write(event);
        String text = "event: " + json.get("type") + "\ndata: " + jsonb.toJson(json) + "\n\n";
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The conversation, once something was written about it. */
    Optional<String> conversation() {
        return Optional.ofNullable(conversation);
    }
}
