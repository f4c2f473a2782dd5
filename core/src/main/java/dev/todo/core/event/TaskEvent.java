package dev.todo.core.event;

import dev.todo.core.recurrence.Completion;
import dev.todo.core.task.Task;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The payload of every event on {@link EventTypes#TASK_EVENTS}.
 *
 * @param task the task after the change
 * @param completion what the next occurrence is computed from; only where the change calls for one
 */
@Json
public record TaskEvent(Task task, @Nullable Completion completion) {}
