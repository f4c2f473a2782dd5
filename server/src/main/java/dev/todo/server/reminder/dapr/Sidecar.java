package dev.todo.server.reminder.dapr;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import java.net.URI;
import java.time.Duration;

/**
 * The Dapr sidecar of this process.
 *
 * @param endpoint where its gRPC API is, such as {@code http://127.0.0.1:50001}; {@code https} for an encrypted one
 * @param apiToken what it wants to be shown; none when empty
 * @param timeout how long one of its answers may take
 */
public record Sidecar(String endpoint, String apiToken, Duration timeout) {

    /** Checks the endpoint and the timeout. */
    public Sidecar {
        if (URI.create(endpoint).getHost() == null) {
            throw new ConfigException(
                    "dapr.grpc-endpoint is the address of a sidecar, such as 127.0.0.1:50001, not '" + endpoint + "'");
        }
        if (timeout.isZero() || timeout.isNegative()) {
            throw new ConfigException("dapr.timeout must be longer than nothing");
        }
    }

    /**
     * The sidecar that {@code config}, the section {@code dapr}, describes.
     *
     * @throws ConfigException when it cannot be one
     */
    public static Sidecar of(Config config) {
        String endpoint = config.get("grpc-endpoint").asString().orElse("").strip();
        int port = config.get("grpc-port").asInt().get();
        String address = endpoint.isEmpty() ? "127.0.0.1:" + port : endpoint;
        return new Sidecar(
                address.contains("://") ? address : "http://" + address,
                config.get("api-token").asString().orElse(""),
                config.get("timeout").as(Duration.class).get());
    }

    /** Without the token: this ends up in messages. */
    @Override
    public String toString() {
        return endpoint;
    }
}
