package dev.todo.service.socket;

import dev.todo.core.error.UnavailableException;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The open connections of a process: counts them, looks after each, and ends them when the process stops. */
public final class Sockets implements AutoCloseable {

    private static final Events LOG = Events.of(Sockets.class);
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(1);

    private final SocketSettings settings;
    private final Map<String, SocketEndpoint> endpoints;
    private final AtomicInteger admitted = new AtomicInteger();
    private final Set<SocketConnection> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread watch;

    /** Connections to {@code endpoints}, by path; none is taken before the listener they come through starts. */
    public Sockets(SocketSettings settings, Map<String, SocketEndpoint> endpoints) {
        this.settings = settings;
        this.endpoints = Map.copyOf(endpoints);
        this.watch = Thread.ofPlatform().name("socket-watch").daemon().unstarted(this::watch);
        Metrics.getOrCreate(
                Gauge.builder("websocket.connections", open::size).description("Open WebSocket connections"));
    }

    /** Begins to look after connections. */
    public void start() {
        watch.start();
    }

    /** The paths that are answered, each with what is done there. */
    public Map<String, SocketEndpoint> endpoints() {
        return endpoints;
    }

    SocketSettings settings() {
        return settings;
    }

    /**
     * Takes a place for one more connection.
     *
     * @throws UnavailableException when there is none, or the process stops
     */
    void admit() {
        if (stopping.getCount() == 0) {
            throw new UnavailableException("the server is going away");
        }
        if (admitted.incrementAndGet() > settings.maxConnections()) {
            admitted.decrementAndGet();
            throw new UnavailableException("there are too many connections; try again in a moment");
        }
    }

    /** Gives back the place of a connection that never opened. */
    void dismiss() {
        admitted.decrementAndGet();
    }

    void add(SocketConnection connection) {
        open.add(connection);
        if (stopping.getCount() == 0) { // close() may not have seen it
            connection.close(Close.GOING_AWAY);
        }
    }

    void remove(SocketConnection connection) {
        open.remove(connection);
        admitted.decrementAndGet();
    }

    /** Notes that a client was cut off. */
    void cutOff(String reason) {
        Metrics.getOrCreate(Counter.builder("websocket.cut.off")
                        .description("Clients that were too slow, or silent, and were cut off")
                        .tags(List.of(Tag.create("reason", reason))))
                .increment();
        LOG.warning(Fields.event("socket-cut-off").with("reason", reason), null);
    }

    private void watch() {
        Duration quarter = settings.pingEvery().dividedBy(4);
        long round = Math.min(quarter.toMillis(), LONGEST_ROUND.toMillis());
        try {
            while (!stopping.await(Math.max(1, round), TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                open.forEach(connection -> connection.look(now));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says goodbye to everybody, waits a moment for their answers, and leaves nobody connected. */
    @Override
    public void close() {
        stopping.countDown();
        open.forEach(connection -> connection.close(Close.GOING_AWAY));
        long end = System.nanoTime() + SocketSettings.FAREWELL.toNanos();
        try {
            watch.join(SocketSettings.FAREWELL);
            while (!open.isEmpty() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(SocketConnection::disconnect);
    }
}
