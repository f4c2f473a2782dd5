package dev.todo.mcp;

import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.NotFoundException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Names tasks that are known by id only, asking for each once. */
final class TaskNames {

    private final TodoApi api;
    private final Wording wording;
    private final Map<UUID, String> known = new HashMap<>();

    TaskNames(TodoApi api, Wording wording) {
        this.api = api;
        this.wording = wording;
    }

    String of(UUID task) {
        return known.computeIfAbsent(task, this::ask);
    }

    private String ask(UUID task) {
        try {
            return wording.name(api.get(TaskRef.of(task)));
        } catch (NotFoundException e) {
            return "a task deleted meanwhile";
        }
    }
}
