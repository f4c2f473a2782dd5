package dev.todo.core.reminder;

import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reminder of a task.
 *
 * @param id unique everywhere, a UUID of version 7
 * @param taskId the task it is of
 * @param kind what it is counted from
 * @param offset how long before the due, in canonical words ({@code 1 day}, {@code at due time}); {@code null} for an
 *     absolute one
 * @param at the local time asked for, in the task's zone or else its owner's; {@code null} for a relative one
 * @param firesAt when it fires, or fired; a snooze moves it
 * @param generation counts its moves, from 1
 * @param state what became of it
 * @param reason why it is cancelled or failed ({@code past}: its time had passed when it was made)
 */
@Json
public record Reminder(
        UUID id,
        UUID taskId,
        ReminderKind kind,
        @Nullable String offset,
        @Nullable LocalMoment at,
        Instant firesAt,
        int generation,
        ReminderState state,
        @Nullable String reason) {

    /** The delivery this generation of the reminder makes: {@code <id>.<generation>}. */
    public String deliveryId() {
        return id + "." + generation;
    }
}
