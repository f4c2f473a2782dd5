package dev.todo.server;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.SeriesApi;
import dev.todo.core.api.TodoApi;
import dev.todo.core.language.Interpreter;
import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.task.Task;
import dev.todo.mcp.Catalogue;
import dev.todo.server.account.Accounts;
import dev.todo.server.account.Caller;
import dev.todo.server.agent.Agents;
import dev.todo.server.agent.LocalPlanner;
import dev.todo.server.agent.TurnRecords;
import dev.todo.server.auth.Identities;
import dev.todo.server.store.Database;
import dev.todo.server.task.Todos;
import dev.todo.service.http.BearerCheck;
import dev.todo.service.http.Principal;
import io.helidon.health.HealthCheck;
import java.time.InstantSource;
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

    /** The ports as they are over a database, with an agent that plans offline. */
    public static ServerPorts over(Database database, Accounts accounts, Todos todos, InstantSource clock) {
        Interpreter interpreter = new Interpreter(new TimeLanguage());
        Agents agents = new Agents(
                new LocalPlanner(interpreter),
                new Catalogue(clock),
                todos::forUser,
                clock,
                Agents.TURN_LIMIT,
                new TurnRecords(database, clock));
        return new ServerPorts(
                todos::forUser,
                todos.series(),
                todos::successorOf,
                agents::forUser,
                interpreter,
                token -> accounts.byToken(token).map(Caller::user).map(Principal.User::new),
                (issuer, subject, name, zone) ->
                        accounts.byIdentity(issuer, subject, name, zone).user(),
                List.of(new DatabaseHealth(database)));
    }
}
