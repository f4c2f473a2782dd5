package dev.todo.client;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a server answers, and who asks it.
 *
 * @param origin scheme, host and port; a path is put before every route
 * @param token the bearer token; {@code null} asks without one, which only health answers
 * @param headers further headers of every request, for what stands before the server
 */
public record Endpoint(URI origin, @Nullable String token, Map<String, String> headers) {

    /** An endpoint that is asked without further headers. */
    public Endpoint(URI origin, @Nullable String token) {
        this(origin, token, Map.of());
    }

    /** Checks the origin and what goes into headers. */
    public Endpoint {
        headers = Map.copyOf(headers);
        String scheme = origin.getScheme();
        if (origin.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "'" + origin + "' is not the address of a server, such as http://127.0.0.1:7420");
        }
        if (!plain(token) || !headers.values().stream().allMatch(Endpoint::plain)) {
            throw new IllegalArgumentException("the token has characters no token has; it is one line of plain text");
        }
    }

    /**
     * The application {@code appId} as a Dapr sidecar invokes it.
     *
     * @param sidecar where the sidecar's HTTP API is
     * @param token the bearer token for the application
     * @param apiToken what the sidecar wants to be shown; nothing when empty
     */
    public static Endpoint throughDapr(URI sidecar, String appId, @Nullable String token, String apiToken) {
        if (!appId.matches("[A-Za-z0-9._-]{1,120}")) {
            throw new IllegalArgumentException("'" + appId + "' is no id of a Dapr application");
        }
        String base = sidecar.toString().replaceAll("/+$", "");
        return new Endpoint(
                URI.create(base + "/v1.0/invoke/" + appId + "/method"),
                token,
                apiToken.isEmpty() ? Map.of() : Map.of("dapr-api-token", apiToken));
    }

    private static boolean plain(@Nullable String token) {
        return token == null || token.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** The port, the scheme's own when none is named. */
    int port() {
        if (origin.getPort() > 0) {
            return origin.getPort();
        }
        return secure() ? 443 : 80;
    }

    boolean secure() {
        return "https".equals(origin.getScheme());
    }

    String host() {
        String host = origin.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The {@code Host} header. */
    String authority() {
        return origin.getPort() > 0 ? origin.getHost() + ":" + origin.getPort() : origin.getHost();
    }

    /** The path of {@code route} on this server. */
    String path(String route) {
        String prefix = origin.getRawPath() == null ? "" : origin.getRawPath();
        return (prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + route;
    }

    /** Without the token: this ends up in messages. */
    @Override
    public String toString() {
        return origin.toString();
    }
}
