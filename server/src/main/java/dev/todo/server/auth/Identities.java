package dev.todo.server.auth;

import java.time.ZoneId;
import java.util.UUID;

/** The users an OpenID provider vouches for. */
@FunctionalInterface
public interface Identities {

    /**
     * The user that {@code subject} of {@code issuer} is here; made at their first appearance, with {@code name} and
     * {@code zone}.
     */
    UUID user(String issuer, String subject, String name, ZoneId zone);
}
