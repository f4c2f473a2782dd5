package dev.todo.server.auth;

import dev.todo.core.json.JsonFields;
import dev.todo.core.json.JsonText;
import dev.todo.service.http.BearerCheck;
import io.helidon.config.Config;
import io.helidon.security.jwt.jwk.JwkKeys;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** An OpenID provider as it is configured, and its keys as it publishes them (OpenID Connect Discovery 1.0). */
public final class OidcProvider {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int MAX_BYTES = 1 << 20;

    private OidcProvider() {}

    /**
     * The check of a provider's tokens.
     *
     * @param config the keys below {@code auth.oidc}
     * @return empty when no issuer is configured
     */
    public static Optional<BearerCheck> check(Config config, Identities identities, InstantSource clock) {
        String issuer = config.get("issuer").asString().orElse("");
        if (issuer.isBlank()) {
            return Optional.empty();
        }
        String audience = config.get("audience").asString().orElse("");
        if (audience.isBlank()) {
            throw new IllegalArgumentException("auth.oidc.audience is missing: tokens for others would be taken too");
        }
        String jwksUri = config.get("jwks-uri").asString().orElse("");
        SigningKeys keys = new SigningKeys(
                keys(issuer, jwksUri), clock, duration(config, "keys-pause"), duration(config, "keys-life"));
        return Optional.of(new OidcTokens(issuer, audience, duration(config, "clock-skew"), keys, identities, clock));
    }

    private static Duration duration(Config config, String key) {
        return config.get(key).as(Duration.class).get();
    }

    private static Supplier<JwkKeys> keys(String issuer, String jwksUri) {
        return () -> {
            String address = jwksUri.isBlank() ? discovered(issuer) : jwksUri;
            return JwkKeys.create(
                    Json.createReader(new StringReader(read(address))).readObject());
        };
    }

    private static String discovered(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        String document = read(base + "/.well-known/openid-configuration");
        return JsonFields.of("", JsonText.parse(document)).requiredString("jwks_uri");
    }

    private static String read(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            connection.setRequestProperty("Accept", "application/json");
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("status " + connection.getResponseCode() + " from " + address);
            }
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
