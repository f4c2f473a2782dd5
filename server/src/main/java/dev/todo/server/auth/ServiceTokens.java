package dev.todo.server.auth;

import dev.todo.service.http.BearerCheck;
import dev.todo.service.http.Principal;
import io.helidon.config.Config;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tokens by which other services of the product show who they are: configured, one for each. */
public final class ServiceTokens implements BearerCheck {

    private final Map<String, byte[]> hashes = new LinkedHashMap<>();

    /** Reads {@code <service>: <token>} pairs; a service without a token is not let in. */
    public ServiceTokens(Config tokens) {
        tokens.asNodeList().orElse(List.of()).forEach(node -> {
            String token = node.asString().orElse("");
            if (!token.isBlank()) {
                hashes.put(node.name(), hash(token));
            }
        });
    }

    @Override
    public Optional<Principal> check(String token) {
        byte[] hash = hash(token);
        Principal found = null;
        for (Map.Entry<String, byte[]> known : hashes.entrySet()) {
            // Hashes are compared in constant time, and all of them, so that timing tells nothing.
            if (MessageDigest.isEqual(known.getValue(), hash)) {
                found = new Principal.Service(known.getKey());
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
