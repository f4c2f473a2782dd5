package dev.todo.notifier;

import dev.todo.core.error.UnavailableException;
import java.util.Optional;

/** The notifier's port to the server: it knows no tokens and no tasks by itself. */
@FunctionalInterface
public interface Sessions {

    /**
     * The session of a token; empty when it is unknown, revoked, expired or not a user's.
     *
     * @throws UnavailableException when nobody can tell at the moment
     */
    Optional<Session> open(String token);
}
