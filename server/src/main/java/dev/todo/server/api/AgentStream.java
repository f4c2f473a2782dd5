package dev.todo.server.api;

import dev.todo.core.api.AgentEvent;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
        Map<String, Object> json = json(event);
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

    private static Map<String, Object> json(AgentEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type(event));
        json.put("conversation", event.conversation());
        switch (event) {
            case AgentEvent.Planning p -> {}
            case AgentEvent.ToolCalled(String c, String tool, Map<String, Object> arguments) -> {
                json.put("tool", tool);
                json.put("arguments", arguments);
            }
            case AgentEvent.ToolAnswered(String c, String tool, boolean ok, String text) -> {
                json.put("tool", tool);
                json.put("ok", ok);
                json.put("text", text);
            }
            case AgentEvent.Text(String c, String text) -> json.put("text", text);
            case AgentEvent.Confirm confirm -> {
                json.put("id", confirm.id());
                json.put("calls", confirm.calls());
                json.put("changes", confirm.changes());
            }
            case AgentEvent.Done d -> {}
            case AgentEvent.Failed failed -> {
                json.put("detail", failed.detail());
                if (failed.problem() != null) {
                    json.put("problem", failed.problem());
                }
            }
        }
        return json;
    }

    private static String type(AgentEvent event) {
        return switch (event) {
            case AgentEvent.Planning p -> "planning";
            case AgentEvent.ToolCalled t -> "tool_call";
            case AgentEvent.ToolAnswered t -> "tool_result";
            case AgentEvent.Text t -> "text";
            case AgentEvent.Confirm c -> "confirm";
            case AgentEvent.Done d -> "done";
            case AgentEvent.Failed f -> "error";
        };
    }
}
