package dev.todo.shell.command;

import dev.todo.core.api.AgentEvent;
import io.avaje.jsonb.Jsonb;
import java.util.LinkedHashMap;
import java.util.Map;

/** Events of the agent as JSON, as the server sends them. */
final class AgentEvents {

    private final Jsonb jsonb =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();

    String json(AgentEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type(event));
        json.put("conversation", event.conversation());
        switch (event) {
            case AgentEvent.ToolCalled called -> {
                json.put("tool", called.tool());
                json.put("arguments", called.arguments());
            }
            case AgentEvent.ToolAnswered answer -> {
                json.put("tool", answer.tool());
                json.put("ok", answer.ok());
                json.put("text", answer.text());
            }
            case AgentEvent.Text text -> json.put("text", text.text());
            case AgentEvent.Confirm confirm -> {
                json.put("id", confirm.id());
                json.put("calls", confirm.calls());
                json.put("changes", confirm.changes());
            }
            case AgentEvent.Failed failed -> {
                json.put("detail", failed.detail());
                if (failed.problem() != null) {
                    json.put("problem", failed.problem());
                }
            }
            case AgentEvent.Planning p -> {}
            case AgentEvent.Done d -> {}
        }
        return jsonb.toJson(json);
    }

    private static String type(AgentEvent event) {
        return switch (event) {
            case AgentEvent.Planning p -> "planning";
            case AgentEvent.ToolCalled c -> "tool_call";
            case AgentEvent.ToolAnswered a -> "tool_result";
            case AgentEvent.Text t -> "text";
            case AgentEvent.Confirm c -> "confirm";
            case AgentEvent.Done d -> "done";
            case AgentEvent.Failed f -> "error";
        };
    }
}
