package dev.todo.server.agent;

import dev.todo.core.api.TodoApi;
import java.util.UUID;

/** Hands out the API of a user for one turn. */
@FunctionalInterface
public interface ChangeSetTodos {

    /** The API of {@code user} whose changes all belong to {@code changeSet}: undo reverts them as one step. */
    TodoApi forUser(UUID user, UUID changeSet);
}
