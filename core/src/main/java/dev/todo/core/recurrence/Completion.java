package dev.todo.core.recurrence;

import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * All that computing the next occurrence needs, frozen at the moment an occurrence was completed, skipped or deleted.
 *
 * @param number how often the occurrence has been completed, this time included; tells a stale request from a fresh one
 * @param completedAt when it was completed
 * @param zone the zone its slots resolve in: the task's, or its owner's for whole days
 * @param userZone its owner's zone
 * @param slot where the series put the occurrence
 * @param start the first slot of the series
 * @param rule the canonical recurrence rule
 * @param anchor what the next occurrence is counted from
 * @param missed what happens to slots that passed before completion
 * @param exdates slots left out
 * @param index the place of the occurrence in the series, from 1
 */
@Json
public record Completion(
        long number,
        Instant completedAt,
        ZoneId zone,
        ZoneId userZone,
        LocalMoment slot,
        LocalMoment start,
        String rule,
        Anchor anchor,
        Missed missed,
        List<LocalMoment> exdates,
        int index) {

    /** Copies the list. */
    public Completion {
        exdates = List.copyOf(exdates);
    }
}
