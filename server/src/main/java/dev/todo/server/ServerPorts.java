package dev.todo.server;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.SeriesApi;
import dev.todo.core.api.TodoApi;
import dev.todo.core.language.Interpreter;
import dev.todo.core.task.Task;
import dev.todo.server.auth.Identities;
import dev.todo.service.http.BearerCheck;
import io.helidon.health.HealthCheck;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the server needs from the rest of the house.
 *
 * @param todos the port of a user
 * @param series makes next occurrences
 * @param successors finds the successor of a task, if it exists
 * @param agents the agent of a user
 * @param interpreter understands English
 * @param accessTokens whose a personal access token is
 * @param identities the users an OpenID provider vouches for
 * @param healthChecks what tells whether the ports behind it are there
 */
public record ServerPorts(
        Function<UUID, TodoApi> todos,
        SeriesApi series,
        Function<UUID, Optional<Task>> successors,
        Function<UUID, AgentApi> agents,
        Interpreter interpreter,
        BearerCheck accessTokens,
        Identities identities,
        List<HealthCheck> healthChecks) {

    /** Copies the list. */
    public ServerPorts {
        healthChecks = List.copyOf(healthChecks);
    }
}
