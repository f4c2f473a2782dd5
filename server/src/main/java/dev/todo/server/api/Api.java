package dev.todo.server.api;

import dev.todo.core.api.TodoApi;
import dev.todo.service.http.Route;
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
     * The API over the ports of its users.
     *
     * @param todos the port of a user
     */
    public Api(Function<UUID, TodoApi> todos) {
        UserCalls users = new UserCalls(todos);
        TaskAnswers answers = new TaskAnswers();
        add(new TaskRoutes(users, answers).routes());
    }

    /** The routes, each with its whole path. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    private void add(List<Route> below) {
        below.forEach(route -> routes.add(route.under(BASE)));
    }
}
