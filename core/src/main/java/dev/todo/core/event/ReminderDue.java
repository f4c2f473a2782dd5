package dev.todo.core.event;

import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@link EventTypes#REMINDER_DUE}.
 *
 * @param deliveryId {@code <reminderId>.<generation>}; a client shows each once
 * @param reminderId the reminder
 * @param generation which move of it
 * @param taskId the task it is of
 * @param title the task's title
 * @param due when the task is due
 * @param firesAt when the reminder was to fire
 * @param late whether it fired later than it should have
 */
@Json
public record ReminderDue(
        String deliveryId,
        UUID reminderId,
        int generation,
        UUID taskId,
        String title,
        @Nullable LocalMoment due,
        Instant firesAt,
        boolean late) {

    /** What nobody notices: a reminder this much behind its time is still on time. */
    public static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Whether a reminder that was to fire at {@code firesAt} is late when it fires, or is delivered again, at {@code now}. */
    public static boolean isLate(Instant firesAt, Instant now) {
        return now.isAfter(firesAt.plus(TOLERANCE));
    }
}
