package dev.todo.core.language;

import dev.todo.core.language.time.TimeMatch;
import dev.todo.core.language.time.TimeValue;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one time expression of a text, as {@code todo interpret --when} prints it.
 *
 * @param text the text, unchanged
 * @param match where it stands; {@code null} when there is none
 * @param value what it means; {@code null} when there is none
 */
@Json
public record WhenResult(
        String text, @Nullable Stretch match, @Nullable Value value) {

    /**
     * A stretch of the text.
     *
     * @param start the offset of its first character, in UTF-16 units
     * @param end the offset behind its last one
     */
    @Json
    public record Stretch(int start, int end) {}

    /**
     * What a time expression means.
     *
     * @param start a date for grain day and above, else a local date-time; of a recurrence its first occurrence
     * @param end where a range ends, exclusive
     * @param grain second, minute, hour, day, week, month, quarter or year
     * @param recurrence the canonical RRULE
     * @param anchor {@code due} or {@code completion}; {@code null} without a recurrence
     * @param exdates the occurrences left out
     */
    @Json
    public record Value(
            LocalMoment start,
            @Nullable LocalMoment end,
            String grain,
            @Nullable String recurrence,
            @Nullable Anchor anchor,
            List<LocalMoment> exdates) {}

    /** The result for {@code found} in {@code text}. */
    public static WhenResult of(String text, Optional<TimeMatch> found) {
        return found.map(match -> new WhenResult(text, new Stretch(match.start(), match.end()), value(match.value())))
                .orElseGet(() -> new WhenResult(text, null, null));
    }

    private static Value value(TimeValue value) {
        return new Value(
                value.start(), value.end(), value.grain().wire(), value.recurrence(), value.anchor(), value.exdates());
    }
}
