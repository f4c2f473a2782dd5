package dev.todo.service.socket;

import dev.todo.core.error.TodoException;
import dev.todo.service.problem.HttpProblemException;

/** What a service does with WebSockets at one path. */
@FunctionalInterface
public interface SocketEndpoint {

    /**
     * Lets a client in, or refuses it; called before the upgrade is answered.
     *
     * @param token the bearer token the client shows
     * @return what becomes of the connection; it is told of the end even when the upgrade fails after this
     * @throws TodoException when the client is refused; it gets the problem as the answer to its HTTP request
     * @throws HttpProblemException the same, for problems of HTTP itself
     */
    SocketListener admit(String token);
}
