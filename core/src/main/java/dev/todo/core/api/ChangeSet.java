package dev.todo.core.api;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What a list of operations did, one outcome each, in their order.
 *
 * @param results the outcomes
 * @param dryRun whether nothing was stored
 */
@Json
public record ChangeSet(List<Outcome> results, boolean dryRun) {

    /** Copies the list. */
    public ChangeSet {
        results = List.copyOf(results);
    }
}
