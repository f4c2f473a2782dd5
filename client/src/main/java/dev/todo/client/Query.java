package dev.todo.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A route with its query string; absent parameters are left out. */
final class Query {

    private final StringBuilder route;
    private char separator = '?';

    Query(String path) {
        this.route = new StringBuilder(path);
    }

    Query with(String name, @Nullable Object value) {
        if (value != null) {
            route.append(separator)
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
            separator = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return route.toString();
    }
}
