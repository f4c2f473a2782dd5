package dev.todo.core.api;

import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Json;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The internal port by which the recurring worker makes the next occurrence of a series. */
public interface SeriesApi {

    /**
     * Makes the successor of a completed or skipped task, at most once whoever asks and however often. Makes nothing
     * when the source is not completed any more, or was completed anew since.
     */
    NextAnswer nextOccurrence(UUID source, NextRequest request);

    /**
     * The occurrence to make.
     *
     * @param completion the completion number of the source it follows
     * @param slot where the series puts it
     * @param index its place in the series
     * @param start the start of the series from here on
     */
    @Json
    record NextRequest(long completion, LocalMoment slot, int index, LocalMoment start) {}

    /**
     * What became of it.
     *
     * @param created whether this call made it
     * @param task the successor, made now or before; {@code null} when there is to be none
     */
    @Json
    record NextAnswer(boolean created, @Nullable Task task) {}
}
