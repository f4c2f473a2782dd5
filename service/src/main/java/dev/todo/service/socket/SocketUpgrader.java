package dev.todo.service.socket;

import dev.todo.core.error.TodoException;
import dev.todo.service.problem.HttpProblemException;
import dev.todo.service.problem.Problems;
import io.helidon.common.buffers.BufferData;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests to become a WebSocket. The web server asks before any of its filters and routes, so everything they
 * hold a request to is checked here again; what is refused is a problem, as everywhere.
 */
final class SocketUpgrader implements Http1Upgrader {

    private final Sockets sockets;
    private final Consumer<Headers> guard;
    private final Problems problems = new Problems();

    /** @param guard throws when the request may not come from where it comes */
    SocketUpgrader(Sockets sockets, Consumer<Headers> guard) {
        this.sockets = sockets;
        this.guard = guard;
    }

    @Override
    public String supportedProtocol() {
        return Handshake.UPGRADE;
    }

    /** Null leaves the request to the routes of HTTP, which know what else there is to say about it. */
    @Override
    @SuppressWarnings("NullAway") // the contract of the web server
    public @Nullable ServerConnection upgrade(
            ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
        SocketEndpoint endpoint = sockets.endpoints().get(prologue.uriPath().rawPath());
        if (endpoint == null || !prologue.method().equals(Method.GET)) {
            return null;
        }
        try {
            guard.accept(headers);
            Handshake handshake = Handshake.of(headers);
            SocketListener listener = admit(endpoint, handshake);
            accept(context, handshake, listener);
            return new SocketConnection(context, listener, sockets);
        } catch (HttpProblemException | TodoException e) {
            throw refused(e);
        }
    }

    private SocketListener admit(SocketEndpoint endpoint, Handshake handshake) {
        sockets.admit();
        boolean admitted = false;
        try {
            SocketListener listener = endpoint.admit(handshake.token());
            admitted = true;
            return listener;
        } finally {
            if (!admitted) {
                sockets.dismiss();
            }
        }
    }

    private void accept(ConnectionContext context, Handshake handshake, SocketListener listener) {
        String answer = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: " + Handshake.UPGRADE
                + "\r\nSec-WebSocket-Accept: " + handshake.accept()
                + (handshake.protocol() ? "\r\nSec-WebSocket-Protocol: " + Handshake.PROTOCOL : "") + "\r\n\r\n";
        boolean answered = false;
        try {
            context.dataWriter().writeNow(BufferData.create(answer.getBytes(StandardCharsets.ISO_8859_1)));
            answered = true;
        } finally {
            if (!answered) {
                sockets.dismiss();
                listener.ended(Close.ABNORMAL);
            }
        }
    }

    private RequestException refused(RuntimeException reason) {
        int status = problems.of(reason).status();
        Metrics.getOrCreate(Counter.builder("websocket.refused")
                        .description("Clients that were not let in, by the status they got")
                        .tags(List.of(Tag.create("status", Integer.toString(status)))))
                .increment();
        return RequestException.builder()
                .type(EventType.OTHER)
                .status(Status.create(status))
                .setKeepAlive(false)
                .cause(reason)
                .build();
    }
}
