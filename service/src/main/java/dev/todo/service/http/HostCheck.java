package dev.todo.service.http;

import dev.todo.service.problem.HttpProblemException;
import dev.todo.service.problem.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses requests that name another host than ours. A server on the loopback address needs it: a web page can make
 * its own name resolve to 127.0.0.1 (DNS rebinding) and would then reach the server with the user's browser.
 */
final class HostCheck implements Filter {

    /** The names a loopback listener goes by. */
    static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts;

    HostCheck(Set<String> hosts) {
        this.hosts = Set.copyOf(hosts);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        check(request.authority(), request.headers());
        chain.proceed();
    }

    /** The same for requests that come past the filters: those that become a WebSocket. */
    void check(Headers headers) {
        check(headers.first(HeaderNames.HOST).orElse(""), headers);
    }

    private void check(String authority, Headers headers) {
        Optional<String> origin = headers.first(HeaderNames.ORIGIN);
        if (!ours("http://" + authority) || (origin.isPresent() && !ours(origin.get()))) {
            throw new HttpProblemException(Problem.of(
                    403,
                    "foreign-host",
                    "Foreign host",
                    "this server answers only under its own name and to no web page"));
        }
    }

    private boolean ours(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host != null && hosts.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
