package dev.todo.service.http;

import io.helidon.http.Method;
import java.util.Set;

/**
 * One line of the table of routes.
 *
 * @param method the HTTP method; a {@code GET} also answers {@code HEAD}
 * @param template the path, parameters in braces: {@code /tasks/{ref}}
 * @param access who may call it
 * @param parameters the query parameters it knows; any other is refused
 * @param body whether it takes a body
 * @param produces the media type it answers with
 * @param endpoint what it does
 */
public record Route(
        Method method,
        String template,
        Access access,
        Set<String> parameters,
        BodyRule body,
        String produces,
        Endpoint endpoint) {

    /** The media type of nearly every answer. */
    public static final String JSON = "application/json";

    /** Copies the set. */
    public Route {
        parameters = Set.copyOf(parameters);
    }

    /** A route that reads. */
    public static Route get(String template, Endpoint endpoint) {
        return new Route(Method.GET, template, Access.USER, Set.of(), BodyRule.NONE, JSON, endpoint);
    }

    /** A route that acts, on a JSON body. */
    public static Route post(String template, Endpoint endpoint) {
        return new Route(Method.POST, template, Access.USER, Set.of(), BodyRule.REQUIRED, JSON, endpoint);
    }

    /** A route that changes what is there, by a JSON body. */
    public static Route patch(String template, Endpoint endpoint) {
        return new Route(Method.PATCH, template, Access.USER, Set.of(), BodyRule.REQUIRED, JSON, endpoint);
    }

    /** A route that deletes. */
    public static Route delete(String template, Endpoint endpoint) {
        return new Route(Method.DELETE, template, Access.USER, Set.of(), BodyRule.NONE, JSON, endpoint);
    }

    /** This, knowing these query parameters. */
    public Route withParameters(String... names) {
        return new Route(method, template, access, Set.of(names), body, produces, endpoint);
    }

    /** This, for {@code newAccess}. */
    public Route withAccess(Access newAccess) {
        return new Route(method, template, newAccess, parameters, body, produces, endpoint);
    }

    /** This, taking a body by {@code newBody}. */
    public Route withBody(BodyRule newBody) {
        return new Route(method, template, access, parameters, newBody, produces, endpoint);
    }

    /** This, answering with {@code mediaType}. */
    public Route producing(String mediaType) {
        return new Route(method, template, access, parameters, body, mediaType, endpoint);
    }

    /** This, below {@code prefix}. */
    public Route under(String prefix) {
        return new Route(method, prefix + template, access, parameters, body, produces, endpoint);
    }
}
