package dev.todo.core.api;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token as it can be listed: without its secret, of which only a hash is stored.
 *
 * @param id what revokes it
 * @param name what its owner calls it
 * @param createdAt when it was made
 * @param lastUsedAt when it was last used, to the hour
 */
@Json
public record AccessToken(
        UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {

    /** All of a user's, oldest first. */
    @Json
    public record Tokens(List<AccessToken> tokens) {}

    /** A new token with its secret, shown this once. */
    @Json
    public record Created(UUID id, String token, String name) {}
}
