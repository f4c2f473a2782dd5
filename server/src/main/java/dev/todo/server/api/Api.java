package dev.todo.server.api;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.TodoApi;
import dev.todo.core.language.Interpreter;
import dev.todo.service.http.Route;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The whole table of routes of the REST API. */
public final class Api {

    /** The path all of it lies below. */
    public static final String BASE = "/api/v1";

    private final List<Route> routes = new ArrayList<>();

    /**
     * The API over its ports.
     *
     * @param todos the port of a user
     * @param agents the agent of a user
     * @param next makes next occurrences, and lets a completion wait for one
     * @param interpreter understands English
     * @param clock tells it the time
     */
    public Api(
            Function<UUID, TodoApi> todos,
            Function<UUID, AgentApi> agents,
            NextOccurrences next,
            Interpreter interpreter,
            InstantSource clock) {
        UserCalls users = new UserCalls(todos);
        TaskAnswers answers = new TaskAnswers();
        add(new TaskRoutes(users, answers).routes());
        add(new LifeCycleRoutes(users, answers, next).routes());
        add(new SeriesRoutes(next).routes());
        add(new ReminderRoutes(users).routes());
        add(new ChangeSetRoutes(users).routes());
        add(new AgentRoutes(agents).routes());
        add(new InterpretRoutes(users, interpreter, clock).routes());
        add(new FilterRoutes(users).routes());
        add(new AccountRoutes(users).routes());
        routes.add(new OpenApiRoute().route());
    }

    /** The routes, each with its whole path. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    private void add(List<Route> below) {
        below.forEach(route -> routes.add(route.under(BASE)));
    }
}
