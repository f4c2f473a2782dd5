package dev.todo.core.task;

import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.UUID;

/**
 * How a task repeats, and its place in the series.
 *
 * @param rule the canonical RFC 5545 recurrence rule
 * @param anchor what the next occurrence is counted from
 * @param missed what happens to slots that passed before completion
 * @param exdates slots left out (RFC 5545 EXDATE, local)
 * @param seriesId the series, shared by all its occurrences
 * @param index the place in the series, from 1, without gaps
 * @param slot where the series put this occurrence; {@link Task#due()} is where it is now
 * @param start the first slot of the series
 */
@Json
public record Occurrence(
        String rule,
        Anchor anchor,
        Missed missed,
        List<LocalMoment> exdates,
        UUID seriesId,
        int index,
        LocalMoment slot,
        LocalMoment start) {

    /** Copies the list. */
    public Occurrence {
        exdates = List.copyOf(exdates);
    }
}
