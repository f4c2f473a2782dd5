package dev.todo.mcp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a client may assume about a tool, after the tool annotations of the Model Context Protocol. No tool reaches
 * outside the user's own tasks.
 *
 * @param readOnly it changes nothing
 * @param destructive it may remove or overwrite something
 * @param idempotent calling it again with the same arguments changes nothing more
 */
public record Hints(boolean readOnly, boolean destructive, boolean idempotent) {

    static final Hints READS = new Hints(true, false, true);
    static final Hints ADDS = new Hints(false, false, false);
    static final Hints SETS = new Hints(false, false, true);
    static final Hints OVERWRITES = new Hints(false, true, false);
    static final Hints REMOVES = new Hints(false, true, true);

    Map<String, Object> annotations() {
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("readOnlyHint", readOnly);
        annotations.put("destructiveHint", destructive);
        annotations.put("idempotentHint", idempotent);
        annotations.put("openWorldHint", false);
        return annotations;
    }
}
