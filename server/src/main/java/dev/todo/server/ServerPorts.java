package dev.todo.server;

import dev.todo.core.api.TodoApi;
import dev.todo.service.http.BearerCheck;
import io.helidon.health.HealthCheck;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What the server needs from the rest of the house.
 *
 * @param todos the port of a user
 * @param tokens whose an access token is
 * @param healthChecks what tells whether the ports behind it are there
 */
public record ServerPorts(Function<UUID, TodoApi> todos, BearerCheck tokens, List<HealthCheck> healthChecks) {

    /** Copies the list. */
    public ServerPorts {
        healthChecks = List.copyOf(healthChecks);
    }
}
