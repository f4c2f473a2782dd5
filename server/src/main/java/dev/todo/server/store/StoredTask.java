package dev.todo.server.store;

import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task with what its owner does not see.
 *
 * @param user whose it is
 * @param task what its owner sees
 * @param zone the zone of a due or a slot with a time
 * @param completion counts completions, deletions of an occurrence included
 * @param nextSlot where the next occurrence is to be made; {@code null} when none is wanted
 * @param parentCompletion which completion of its parent it was made for; 0 without a parent
 * @param deletedAt when it was deleted; {@code null} while it is there
 */
@Json
public record StoredTask(
        UUID user,
        Task task,
        @Nullable ZoneId zone,
        long completion,
        @Nullable LocalMoment nextSlot,
        long parentCompletion,
        @Nullable Instant deletedAt) {

    /** Whether it is gone from every answer. */
    public boolean deleted() {
        return deletedAt != null;
    }

    /** The due on the clock of {@code userZone}: the start of a whole day, or the time converted from its own zone. */
    @Nullable
    LocalDateTime dueLocal(ZoneId userZone) {
        LocalMoment due = task.due();
        if (due == null) {
            return null;
        }
        Instant at = dueAt();
        return at == null ? due.dateTime() : at.atZone(userZone).toLocalDateTime();
    }

    /** The instant of a due with a time. */
    @Nullable
    Instant dueAt() {
        LocalMoment due = task.due();
        return due == null || due.allDay() || zone == null ? null : due.in(zone);
    }
}
