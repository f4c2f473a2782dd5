package dev.todo.client;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param method the method
 * @param route path and query, as they go on the wire
 * @param headers further headers
 * @param body a JSON document; {@code null} for none
 * @param repeatable whether sending it twice does no more than sending it once
 */
record Request(
        String method,
        String route,
        Map<String, String> headers,
        @Nullable String body,
        boolean repeatable) {

    static Request get(String route) {
        return new Request("GET", route, Map.of(), null, true);
    }

    static Request of(String method, String route, @Nullable String json) {
        return new Request(method, route, Map.of(), json, false);
    }

    /** The same, made safe to repeat by an idempotency key. */
    Request once(String key) {
        return new Request(method, route, withHeader("Idempotency-Key", key), body, true);
    }

    Request header(String name, String value) {
        return new Request(method, route, withHeader(name, value), body, repeatable);
    }

    private Map<String, String> withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
