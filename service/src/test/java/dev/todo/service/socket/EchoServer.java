package dev.todo.service.socket;

import dev.todo.core.error.UnauthenticatedException;
import dev.todo.service.ServiceModule;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.http.Access;
import dev.todo.service.http.Answer;
import dev.todo.service.http.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that says back what it is told, behind the real listener. */
final class EchoServer implements ServiceModule {

    final Set<SocketPeer> peers = ConcurrentHashMap.newKeySet();
    final List<Close> ends = new CopyOnWriteArrayList<>();
    final ServiceProcess process;

    EchoServer(Map<String, String> settings) {
        Map<String, String> overrides = new HashMap<>(Map.of(
                "server.port", "0",
                "server.host", "127.0.0.1",
                "server.loopback-only", "true",
                "server.sockets.max-message", "1000"));
        overrides.putAll(settings);
        process = ServiceProcess.start(Configuration.load(List.of("service"), Map.of(), overrides), List.of(this));
    }

    int port() {
        return process.port();
    }

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/hi", call -> Answer.none()).withAccess(Access.PUBLIC));
    }

    @Override
    public Map<String, SocketEndpoint> webSockets() {
        return Map.of("/echo", token -> {
            if (!token.equals("user")) {
                throw new UnauthenticatedException("this token is unknown, revoked or expired");
            }
            return new Echo();
        });
    }

    private final class Echo implements SocketListener {

        @Override
        public void opened(SocketPeer peer) {
            peers.add(peer);
        }

        @Override
        public void received(SocketPeer peer, String text) {
            if (text.equals("break")) {
                throw new IllegalStateException("a fault of the listener");
            }
            peer.send(SocketMessage.text(text));
        }

        @Override
        public void ended(Close close) {
            ends.add(close);
        }
    }
}
