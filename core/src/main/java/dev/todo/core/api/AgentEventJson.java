package dev.todo.core.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events of an agent's turn as the JSON objects of the contract. */
public final class AgentEventJson {

    private AgentEventJson() {}

    /** The fields of {@code event}, its {@code type} first. */
    public static Map<String, Object> write(AgentEvent event) {
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
        return json;
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

    /** The event {@code json} is; empty for a type that is newer than this version. Fields it lacks are empty. */
    public static Optional<AgentEvent> read(Map<?, ?> json) {
        String conversation = text(json, "conversation");
        return Optional.ofNullable(
                switch (text(json, "type")) {
                    case "planning" -> new AgentEvent.Planning(conversation);
                    case "tool_call" ->
                        new AgentEvent.ToolCalled(conversation, text(json, "tool"), object(json.get("arguments")));
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
                                list(json.get("calls")).stream()
                                        .map(AgentEventJson::object)
                                        .toList(),
                                list(json.get("changes")).stream()
                                        .map(String::valueOf)
                                        .toList());
                    case "done" -> new AgentEvent.Done(conversation);
                    case "error" ->
                        new AgentEvent.Failed(
                                conversation,
                                text(json, "detail"),
                                json.get("problem") instanceof String problem ? problem : null);
                    default -> null;
                });
    }

    private static String text(Map<?, ?> json, String name) {
        return json.get(name) instanceof String text ? text : "";
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> object(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> copy.put(String.valueOf(name), field));
        }
        return copy;
    }
}
