package dev.todo.core.api;

import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one operation did.
 *
 * @param task the task after it (as it last was, when deleted)
 * @param next the next occurrence, when the operation called for one and it exists already
 * @param nextDue when the next occurrence is due; {@code null} when there is none
 * @param changed whether anything changed
 * @param reminder the reminder made, moved or cancelled
 * @param notices what the user should know besides: a due moved to match its rule, a reminder already past, a next
 *     occurrence kept
 */
@Json
public record Outcome(
        Task task,
        @Nullable Task next,
        @Nullable LocalMoment nextDue,
        boolean changed,
        @Nullable Reminder reminder,
        List<String> notices) {

    /** Copies the list. */
    public Outcome {
        notices = notices == null ? List.of() : List.copyOf(notices);
    }
}
