package dev.todo.service.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Knows the Dapr sidecar of this process by the secret both were started with: the sidecar as {@code APP_API_TOKEN}, the
 * process as {@code dapr.app-token}.
 *
 * @param token the secret; when empty there is no sidecar, and nobody is taken for one
 */
public record AppToken(String token) implements BearerCheck {

    /** The header in which a sidecar shows it. */
    public static final String HEADER = "dapr-api-token";

    @Override
    public Optional<Principal> check(String shown) {
        boolean same = !token.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(new Principal.Sidecar()) : Optional.empty();
    }

    /** Without the secret: this ends up in messages. */
    @Override
    public String toString() {
        return "AppToken";
    }
}
