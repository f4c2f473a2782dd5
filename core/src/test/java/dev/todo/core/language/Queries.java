package dev.todo.core.language;

import java.util.List;

/** The texts in the filter language that a call holds. */
final class Queries {

    private Queries() {}

    static List<String> of(ToolCall call) {
        if (call.arguments().get("query") instanceof String query) {
            return List.of(query);
        }
        if (call.arguments().get("tasks") instanceof List<?> tasks
                && tasks.getFirst() instanceof String first
                && first.startsWith("filter:")) {
            return List.of(first.substring("filter:".length()));
        }
        return List.of();
    }
}
