package dev.todo.core.api;

import dev.todo.core.task.Task;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search.
 *
 * @param tasks in the order asked for, tasks without the sorted value last
 * @param next the cursor of the page behind it; {@code null} on the last
 */
@Json
public record TaskPage(List<Task> tasks, @Nullable String next) {

    /** Copies the list. */
    public TaskPage {
        tasks = List.copyOf(tasks);
    }
}
