package dev.todo.server.agent;

import dev.todo.core.language.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be told of a call by looking at it. */
final class Calls {

    /** A call that changes more tasks than these is confirmed first. */
    static final int MAX_UNCONFIRMED = 5;

    private static final String TASKS = "tasks";

    private Calls() {}

    /** Whether the call deletes, ends a series, selects by a filter, or changes many tasks. */
    static boolean needsConfirmation(ToolCall call) {
        boolean deletes = call.tool().equals("delete_task");
        boolean endsSeries = call.tool().equals("update_task")
                && call.arguments().get("recurrence") instanceof String rule
                && rule.isBlank();
        List<?> tasks = call.arguments().get(TASKS) instanceof List<?> list ? list : List.of();
        boolean filter = tasks.stream()
                .anyMatch(task -> task instanceof String name && name.strip().regionMatches(true, 0, "filter:", 0, 7));
        return deletes || endsSeries || filter || tasks.size() > MAX_UNCONFIRMED;
    }

    /** The same call with another value for an argument it has. */
    static ToolCall with(ToolCall call, String argument, Object value) {
        Map<String, Object> arguments = new LinkedHashMap<>(call.arguments());
        arguments.replace(argument, value);
        return new ToolCall(call.tool(), arguments);
    }

    /** The same call for exactly the tasks of these numbers, if it is one for several tasks. */
    static ToolCall pinned(ToolCall call, List<String> numbers) {
        return call.arguments().containsKey(TASKS) && !numbers.isEmpty() ? with(call, TASKS, numbers) : call;
    }

    /** The JSON form: tool and arguments. */
    static Map<String, Object> json(ToolCall call) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tool", call.tool());
        json.put("arguments", call.arguments());
        return json;
    }

    /** The call in a few words: {@code complete task 12}. */
    static String brief(ToolCall call) {
        String verb = call.tool().replace('_', ' ');
        String values = call.arguments().values().stream()
                .map(value -> value instanceof List<?> list
                        ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        : String.valueOf(value))
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? verb : verb + " (" + values + ")";
    }
}
