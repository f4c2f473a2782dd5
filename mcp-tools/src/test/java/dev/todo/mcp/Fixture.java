package dev.todo.mcp;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.task.Task;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A user in Berlin on Friday 27 November 2026 at 13:00, their tasks in memory, and the catalogue. */
final class Fixture {

    final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-27T12:00:00Z"));
    final MemoryTodos todos = new MemoryTodos(clock);
    final Catalogue catalogue = new Catalogue(clock);

    ToolAnswer call(String tool, Map<String, ?> arguments) {
        return catalogue.call(todos, tool, arguments);
    }

    Task add(String title) {
        return todos.create(CreateTask.titled(title)).task();
    }

    Task add(String title, String due) {
        return todos.create(new CreateTask(title, null, null, List.of(), due, null, null, List.of()))
                .task();
    }

    Task addWeekly(String title, String due) {
        return todos.create(new CreateTask(
                        title, null, null, List.of(), due, null, RecurrenceInput.of("FREQ=WEEKLY"), List.of()))
                .task();
    }

    Task get(long number) {
        return todos.get(TaskRef.of(number));
    }

    @SuppressWarnings("unchecked") // what the contract says stands under the name
    static Map<String, Object> object(ToolAnswer answer, String name) {
        return (Map<String, Object>) Objects.requireNonNull(answer.structured().get(name), name);
    }

    @SuppressWarnings("unchecked") // what the contract says stands under the name
    static List<Map<String, Object>> objects(ToolAnswer answer, String name) {
        return (List<Map<String, Object>>)
                Objects.requireNonNull(answer.structured().get(name), name);
    }
}
