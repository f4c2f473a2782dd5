package dev.todo.service.http;

import java.util.Optional;

/** Finds out whose a bearer token is. */
@FunctionalInterface
public interface BearerCheck {

    /** Whose {@code token} is; empty when it is unknown, revoked, expired or no token at all. */
    Optional<Principal> check(String token);

    /** This check, then {@code other} for what it does not know. */
    default BearerCheck or(BearerCheck other) {
        return token -> check(token).or(() -> other.check(token));
    }
}
