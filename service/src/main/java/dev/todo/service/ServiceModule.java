package dev.todo.service;

import dev.todo.service.http.BearerCheck;
import dev.todo.service.http.Route;
import dev.todo.service.socket.SocketEndpoint;
import io.helidon.health.HealthCheck;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One service of the product, without a listener of its own: a process runs one of them, or several together. */
public interface ServiceModule extends AutoCloseable {

    /** Its name in logs. */
    String name();

    /** What it answers to. */
    default List<Route> routes() {
        return List.of();
    }

    /** What it does with WebSockets, by the path they are opened at. */
    default Map<String, SocketEndpoint> webSockets() {
        return Map.of();
    }

    /** What tells whether it is alive and ready. */
    default List<HealthCheck> healthChecks() {
        return List.of();
    }

    /** Whose tokens it knows, if it knows any. */
    default Optional<BearerCheck> bearerCheck() {
        return Optional.empty();
    }

    /** Begins its work in the background; called before the listener takes requests. */
    default void start() {}

    /** Ends its work; called after the last request has been answered. */
    @Override
    default void close() {}
}
