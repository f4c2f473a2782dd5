package dev.todo.core.event;

import io.avaje.jsonb.Json;
import java.util.UUID;

/**
 * The payload of {@link EventTypes#TASK_CHANGED}.
 *
 * @param taskId the task
 * @param version its version now
 * @param change what happened, as the last part of the {@link EventTypes#TASK_EVENTS} type
 */
@Json
public record TaskChanged(UUID taskId, long version, String change) {}
