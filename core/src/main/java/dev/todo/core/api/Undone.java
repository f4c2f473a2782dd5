package dev.todo.core.api;

import dev.todo.core.task.Task;
import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What an undo reverted.
 *
 * @param text names it, for a person: {@code completion of "pay rent"}
 * @param tasks the tasks as they are now; a task whose creation was undone is gone and not among them
 */
@Json
public record Undone(String text, List<Task> tasks) {

    /** Copies the list. */
    public Undone {
        tasks = List.copyOf(tasks);
    }
}
