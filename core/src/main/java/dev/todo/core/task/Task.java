package dev.todo.core.task;

import dev.todo.core.reminder.Reminder;
import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as its owner sees it.
 *
 * @param id unique everywhere, a UUID of version 7
 * @param number the owner's own short number, never used twice
 * @param title one line, 1 to {@value #MAX_TITLE} characters
 * @param notes free text, at most {@value #MAX_NOTES} characters
 * @param status where it stands
 * @param priority how much it matters
 * @param tags each with its {@code #}, at most {@value Tags#MAX_COUNT}
 * @param due the day or the local date-time it is due; the nominal one where the clock skips it
 * @param zone the zone of a due with a time; {@code null} without one, since a day floats with its owner's zone
 * @param recurrence how it repeats, and which occurrence of the series this is
 * @param reminders in the order they fire
 * @param parent the occurrence this one came from
 * @param createdAt when it was stored
 * @param updatedAt when it last changed
 * @param completedAt when it was completed or skipped
 * @param version counts its changes, from 1
 */
@Json
public record Task(
        UUID id,
        long number,
        String title,
        @Nullable String notes,
        Status status,
        Priority priority,
        List<String> tags,
        @Nullable LocalMoment due,
        @Nullable ZoneId zone,
        @Nullable Occurrence recurrence,
        List<Reminder> reminders,
        @Nullable UUID parent,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        long version) {

    /** The most characters a title may have. */
    public static final int MAX_TITLE = 500;

    /** The most characters notes may have. */
    public static final int MAX_NOTES = 20_000;

    /** Copies the lists. */
    public Task {
        tags = List.copyOf(tags);
        reminders = List.copyOf(reminders);
    }

    /**
     * The instant the task is due: its own zone decides for a time, {@code userZone} for a whole day, which is due
     * until its end and so resolves to the start of the next day.
     */
    public Optional<Instant> dueInstant(ZoneId userZone) {
        if (due == null) {
            return Optional.empty();
        }
        if (due.allDay()) {
            return Optional.of(due.date().plusDays(1).atStartOfDay(userZone).toInstant());
        }
        return Optional.of(due.in(zone == null ? userZone : zone));
    }
}
