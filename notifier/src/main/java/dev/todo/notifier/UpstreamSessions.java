package dev.todo.notifier;

import dev.todo.client.Endpoint;
import dev.todo.client.HttpTodoApi;
import dev.todo.core.error.ForbiddenException;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.core.error.UnavailableException;
import java.util.Optional;

/** Sessions of a server in another process, asked with the user's own token. */
final class UpstreamSessions implements Sessions {

    private final HttpTodoApi server;

    /** @param server where it answers; whose token it has does not matter */
    UpstreamSessions(Endpoint server) {
        this.server = new HttpTodoApi(server);
    }

    @Override
    public Optional<Session> open(String token) {
        try {
            HttpTodoApi api = server.as(token);
            return Optional.of(new Session(api.profile().id(), api));
        } catch (IllegalArgumentException | UnauthenticatedException | ForbiddenException e) {
            return Optional.empty();
        } catch (UnavailableException e) {
            throw e;
        } catch (TodoException e) {
            throw new UnavailableException("the server cannot tell whose token this is", e);
        }
    }
}
