package dev.todo.core.api;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a task.
 *
 * @param at when
 * @param change what kind: {@code created}, {@code updated}, {@code completed}, {@code skipped}, {@code reopened},
 *     {@code deleted}, {@code restored}
 * @param version the task's version after it
 * @param fields the fields it changed
 */
@Json
public record HistoryEntry(Instant at, String change, long version, Map<String, FieldChange> fields) {

    /** The changes of one task, oldest first. */
    @Json
    public record History(List<HistoryEntry> history) {}

    /**
     * One field before and after, as in the task's JSON.
     *
     * @param from its value before
     * @param to its value after
     */
    @Json
    public record FieldChange(
            @Nullable Object from, @Nullable Object to) {}
}
