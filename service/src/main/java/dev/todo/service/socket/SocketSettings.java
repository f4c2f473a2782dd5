package dev.todo.service.socket;

import io.helidon.config.Config;
import java.time.Duration;

/**
 * What a connection is allowed, and when it is given up.
 *
 * @param maxConnections how many there may be in this process
 * @param maxMessage the most bytes of a message from a client
 * @param maxRate how many messages of a client are read a second; what it sends beyond waits in the network
 * @param maxQueued how many bytes may wait for a client to read them
 * @param pingEvery how often a client is asked for a sign of life
 * @param writeTimeout how long one write may take
 */
public record SocketSettings(
        int maxConnections, int maxMessage, int maxRate, long maxQueued, Duration pingEvery, Duration writeTimeout) {

    /** How long a client may take to answer a Close frame. */
    static final Duration FAREWELL = Duration.ofSeconds(2);

    /** Reads the keys below {@code server.sockets}. */
    public static SocketSettings of(Config config) {
        return new SocketSettings(
                config.get("max-connections").asInt().get(),
                config.get("max-message").asInt().get(),
                config.get("max-rate").asInt().get(),
                config.get("max-queued").asLong().get(),
                config.get("ping-every").as(Duration.class).get(),
                config.get("write-timeout").as(Duration.class).get());
    }

    /** How long a client may say nothing: two pings and a bit. */
    Duration silence() {
        return pingEvery.multipliedBy(5).dividedBy(2);
    }
}
