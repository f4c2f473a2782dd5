package dev.todo.service.http;

import dev.todo.service.problem.Problems;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a table of routes into the web server: one handler a template, literal templates before those that match more. */
final class Router implements HttpService {

    private final Map<String, Map<Method, Route>> byTemplate = new LinkedHashMap<>();
    private final BearerCheck bearers;
    private final Bodies bodies;
    private final Problems problems;

    Router(List<Route> routes, BearerCheck bearers, Bodies bodies, Problems problems) {
        List<Route> ordered = new ArrayList<>(routes);
        // '{' sorts behind every character of a literal.
        ordered.sort(Comparator.comparing(Route::template));
        for (Route route : ordered) {
            Route twin = byTemplate
                    .computeIfAbsent(route.template(), template -> new LinkedHashMap<>())
                    .putIfAbsent(route.method(), route);
            if (twin != null) {
                throw new IllegalArgumentException("two routes: " + route.method() + " " + route.template());
            }
        }
        this.bearers = bearers;
        this.bodies = bodies;
        this.problems = problems;
    }

    @Override
    public void routing(HttpRules rules) {
        byTemplate.forEach((template, methods) ->
                rules.any(template, new Dispatch(template, methods, bearers, bodies, new Answers(problems))));
    }
}
