package dev.todo.service.socket;

import dev.todo.service.problem.HttpProblemException;
import io.helidon.http.Headers;
import io.helidon.webserver.spi.ProtocolConfig;
import java.util.function.Consumer;

/**
 * Adds WebSockets to a listener of the web server, which finds {@link SocketUpgradeProvider} by it.
 *
 * @param sockets where they go
 * @param guard throws when a request may not come from where it comes
 */
public record SocketProtocol(Sockets sockets, Consumer<Headers> guard) implements ProtocolConfig {

    static final String TYPE = "todo-websocket";

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** What a request for such an address is answered that is no upgrade. */
    public static HttpProblemException upgradeRequired() {
        return Handshake.required();
    }
}
