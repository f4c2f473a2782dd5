package dev.todo.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing a structured answer may hold. The schemas name what a model needs to go on; the objects hold all of the REST
 * contract.
 */
public enum Result {
    /** One task. */
    TASK("task"),
    /** Several tasks. */
    TASKS("tasks"),
    /** The occurrences that follow: whole tasks, or what is known of those that do not exist yet. */
    NEXT("next"),
    /** Where the next page begins; {@code null} on the last. */
    CURSOR("next"),
    /** One reminder. */
    REMINDER("reminder"),
    /** Several reminders. */
    REMINDERS("reminders"),
    /** Statistics. */
    STATS("stats"),
    /** What an undo reverted. */
    UNDONE("undone");

    private final String field;

    Result(String field) {
        this.field = field;
    }

    /** The name it has in the answer. */
    public String field() {
        return field;
    }

    /** Its flat JSON schema. */
    Map<String, Object> schema() {
        return switch (this) {
            case TASK -> task();
            case TASKS -> array(task());
            case NEXT -> array(object("title", "string", "due", "string"));
            case CURSOR -> typed(List.of("string", "null"));
            case REMINDER -> reminder();
            case REMINDERS -> array(reminder());
            case STATS -> typed("object");
            case UNDONE -> object("text", "string");
        };
    }

    private static Map<String, Object> task() {
        return object("number", "integer", "title", "string", "status", "string", "due", List.of("string", "null"));
    }

    private static Map<String, Object> reminder() {
        return object("id", "string", "firesAt", "string", "state", "string");
    }

    private static Map<String, Object> object(Object... namesAndTypes) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            properties.put((String) namesAndTypes[i], typed(namesAndTypes[i + 1]));
        }
        Map<String, Object> schema = typed("object");
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        Map<String, Object> schema = typed("array");
        schema.put("items", items);
        return schema;
    }

    private static Map<String, Object> typed(Object type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }
}
