package dev.todo.core.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What "it" and "them" stand for inside one sentence: "move 3 to tomorrow and make it high priority". */
final class Antecedents {

    private Antecedents() {}

    /** The call with the tasks of the call before it in place of a pronoun; a task just created has no name yet. */
    static ToolCall resolve(ToolCall call, List<ToolCall> before) {
        if (before.isEmpty()) {
            return call;
        }
        List<String> spoken = tasks(before.getLast());
        if (spoken.isEmpty() || spoken.getFirst().startsWith(Reference.FILTER)) {
            return call;
        }
        Map<String, Object> arguments = new LinkedHashMap<>(call.arguments());
        arguments.replaceAll((name, value) -> switch (name) {
            case "task" -> value.equals("it") && spoken.size() == 1 ? spoken.getFirst() : value;
            case "tasks" -> value.equals(List.of("it")) || value.equals(List.of("them")) ? spoken : value;
            default -> value;
        });
        return new ToolCall(call.tool(), arguments);
    }

    private static List<String> tasks(ToolCall call) {
        if (call.arguments().get("task") instanceof String task) {
            return List.of(task);
        }
        return call.arguments().get("tasks") instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
