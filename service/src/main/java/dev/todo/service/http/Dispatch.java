package dev.todo.service.http;

import dev.todo.core.error.ForbiddenException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.core.json.JsonFields;
import dev.todo.service.problem.HttpProblemException;
import dev.todo.service.problem.Problem;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Handles all methods of one path: picks the route, holds the request to it, and sends what the endpoint answers. */
final class Dispatch implements Handler {

    private final String template;
    private final Map<Method, Route> routes;
    private final String allow;
    private final BearerCheck bearers;
    private final Bodies bodies;
    private final Answers answers;

    Dispatch(String template, Map<Method, Route> routes, BearerCheck bearers, Bodies bodies, Answers answers) {
        this.template = template;
        this.routes = Map.copyOf(routes);
        this.allow = allow(routes.keySet());
        this.bearers = bearers;
        this.bodies = bodies;
        this.answers = answers;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Method method = request.prologue().method();
        Observation observation = request.context().get(Observation.class).orElseGet(Observation::new);
        observation.route(template);
        if (method.equals(Method.OPTIONS)) {
            answers.send(Answer.none().with(HeaderNames.ALLOW.defaultCase(), allow), Route.JSON, false, response);
            return;
        }
        boolean head = method.equals(Method.HEAD);
        Route route = routes.get(head ? Method.GET : method);
        if (route == null) {
            throw new HttpProblemException(
                    Problem.of(
                            405,
                            "method-not-allowed",
                            "Method not allowed",
                            "this address answers " + allow + ", not " + method.text()),
                    Map.of(HeaderNames.ALLOW.defaultCase(), allow));
        }
        Principal principal = authorised(request, route);
        observation.principal(principal);
        checkAccept(request, route);
        QueryParameters query = QueryParameters.parse(request.query().rawValue(), route.parameters());
        JsonFields body = bodies.read(request, route.body());
        if (route.body() == BodyRule.NONE) {
            body.noOthers();
        }
        answers.send(
                route.endpoint().handle(new Call(request, principal, query, body, () -> bodies.raw(request))),
                route.produces(),
                head,
                response);
    }

    private @Nullable Principal authorised(ServerRequest request, Route route) {
        if (route.access() == Access.PUBLIC) {
            return null;
        }
        String token = route.access() == Access.SIDECAR ? appToken(request) : token(request);
        Principal principal = bearers.check(token)
                .orElseThrow(() -> new UnauthenticatedException("this token is unknown, revoked or expired"));
        boolean allowed = switch (principal) {
            case Principal.User u -> route.access() == Access.USER;
            case Principal.Service s -> route.access() == Access.SERVICE;
            case Principal.Sidecar s -> route.access() == Access.SIDECAR;
        };
        if (!allowed) {
            throw new ForbiddenException(
                    route.access() == Access.USER ? "this needs a user's token" : "only services may call this");
        }
        return principal;
    }

    private static String appToken(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.create(AppToken.HEADER))
                .orElseThrow(() -> new UnauthenticatedException(
                        "only the sidecar may call this, with its '" + AppToken.HEADER + "'"));
    }

    private static String token(ServerRequest request) {
        String header = request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .orElseThrow(() -> new UnauthenticatedException("send a token: 'Authorization: Bearer …'"));
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)
                || header.substring(7).isBlank()) {
            throw new UnauthenticatedException("only bearer tokens are taken: 'Authorization: Bearer …'");
        }
        return header.substring(7).strip();
    }

    private static void checkAccept(ServerRequest request, Route route) {
        boolean accepted;
        try {
            accepted = request.headers().isAccepted(MediaTypes.create(route.produces()));
        } catch (IllegalArgumentException e) {
            accepted = false;
        }
        if (!accepted) {
            throw new HttpProblemException(Problem.of(
                    406, "not-acceptable", "Not acceptable", "this address answers with " + route.produces()));
        }
    }

    private static String allow(Set<Method> methods) {
        Set<String> names = methods.stream().map(Method::text).collect(Collectors.toCollection(TreeSet::new));
        if (names.contains("GET")) {
            names.add("HEAD");
        }
        names.add("OPTIONS");
        return String.join(", ", names);
    }
}
