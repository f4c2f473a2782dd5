package dev.todo.service.http;

import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import io.helidon.metrics.api.Timer;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts and times every request by route, and logs it. Neither says what the user wrote: routes are templates. */
final class RequestObserver implements Filter {

    private static final Events LOG = Events.of(RequestObserver.class);

    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
    private final boolean logged;

    RequestObserver(boolean logged) {
        this.logged = logged;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Observation observation = new Observation();
        request.context().register(observation);
        long start = System.nanoTime();
        try {
            chain.proceed();
        } finally {
            observe(observation, request, response, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private void observe(Observation seen, RoutingRequest request, RoutingResponse response, Duration took) {
        String method = known(request.prologue().method().text());
        int status = response.status().code();
        timers.computeIfAbsent(new Key(method, seen.route(), status), RequestObserver::timer)
                .record(took);
        if (logged && !probe(request.path().path())) {
            Fields fields = Fields.event("request-handled")
                    .with("method", method)
                    .with("route", seen.route())
                    .with("status", status)
                    .with("micros", took.toNanos() / 1_000);
            seen.principal()
                    .ifPresent(principal -> fields.with(
                            "caller",
                            switch (principal) {
                                case Principal.User(var id) -> id;
                                case Principal.Service(String name) -> name;
                                case Principal.Sidecar s -> "sidecar";
                            }));
            LOG.info(fields);
        }
    }

    /** Probes come every few seconds and say nothing about users. */
    private static boolean probe(String path) {
        return path.startsWith("/health") || path.equals("/metrics");
    }

    /** The method, unless the client invented it: labels of metrics must be few. */
    private static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS" -> method;
            default -> "other";
        };
    }

    private static Timer timer(Key key) {
        return Metrics.getOrCreate(Timer.builder("http.server.requests")
                .description("Requests by route: how many, and how long they took")
                .tags(List.of(
                        Tag.create("method", key.method),
                        Tag.create("route", key.route),
                        Tag.create("status", Integer.toString(key.status)))));
    }

    private record Key(String method, String route, int status) {}
}
