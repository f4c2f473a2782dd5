package dev.todo.service.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helidon.websocket.WsOpCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of clients that are silent, slow, or too many, and of all when the process stops. */
class SocketCareTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<EchoServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.process.close());
    }

    private EchoServer serve(Map<String, String> settings) {
        EchoServer server = new EchoServer(settings);
        servers.add(server);
        return server;
    }

    @Test
    void cutsOffAClientThatAnswersNoPing() {
        EchoServer server = serve(Map.of("server.sockets.ping-every", "PT0.2S"));
        try (RawSocket silent = RawSocket.open(server.port())) {
            assertThat(silent.next().opcode()).isEqualTo(WsOpCode.PING.code());

            await().atMost(PATIENCE).until(() -> server.ends.size() == 1);
            assertThat(server.ends.getFirst().code()).isEqualTo(1006);
            assertThat(silent.isGone()).isTrue();
        }
    }

    @Test
    void keepsAClientThatAnswersPings() {
        EchoServer server = serve(Map.of("server.sockets.ping-every", "PT0.1S"));
        try (RawSocket polite = RawSocket.open(server.port())) {
            for (int ping = 0; ping < 10; ping++) { // four times as long as silence is borne
                assertThat(polite.next().opcode()).isEqualTo(WsOpCode.PING.code());
                polite.send(0x8A, new byte[0]);
            }
            assertThat(server.ends).isEmpty();
        }
    }

    @Test
    void cutsOffAClientThatReadsNothingWhileOthersAreServed() {
        EchoServer server = serve(Map.of());
        RawSocket stuck = RawSocket.open(server.port());
        await().atMost(PATIENCE).until(() -> server.peers.size() == 1);
        SocketPeer slow = server.peers.iterator().next();
        SocketMessage message = SocketMessage.text("x".repeat(100_000));
        while (slow.send(message)) {
            // until the network takes no more, and the queue no more behind it
        }
        try (RawSocket other = RawSocket.open(server.port())) {
            other.text("still there?");
            assertThat(other.next().payload()).isEqualTo("still there?");
        }
        await().atMost(PATIENCE).until(() -> server.ends.size() >= 1);
        assertThat(server.ends.getFirst()).isEqualTo(new Close(1006, "queue-full"));
        stuck.close();
    }

    @Test
    void cutsOffAClientWhoseNetworkTakesNothing() {
        EchoServer server =
                serve(Map.of("server.sockets.write-timeout", "PT0.3S", "server.sockets.max-queued", "100000000"));
        RawSocket stuck = RawSocket.open(server.port());
        await().atMost(PATIENCE).until(() -> server.peers.size() == 1);
        SocketPeer slow = server.peers.iterator().next();
        SocketMessage message = SocketMessage.text("x".repeat(1_000_000));
        for (int i = 0; i < 50; i++) {
            slow.send(message);
        }
        await().atMost(PATIENCE).until(() -> server.ends.size() == 1);
        assertThat(server.ends.getFirst()).isEqualTo(new Close(1006, "stuck"));
        stuck.close();
    }

    @Test
    void connectionsAreNoRequestsUnderWay() {
        EchoServer server = serve(Map.of("server.max-concurrent-requests", "1"));
        List<RawSocket> sockets =
                Stream.generate(() -> RawSocket.open(server.port())).limit(5).toList();

        try (RawSocket request = RawSocket.shake(server.port(), "GET /hi HTTP/1.1", "Host: localhost")) {
            assertThat(request.status()).isEqualTo(204);
        }
        sockets.forEach(RawSocket::close);
    }

    @Test
    void refusesMoreConnectionsThanAllowedAndTakesThemWhenOthersGo() {
        EchoServer server = serve(Map.of("server.sockets.max-connections", "1"));
        RawSocket first = RawSocket.open(server.port());
        try (RawSocket second = attempt(server)) {
            assertThat(second.status()).isEqualTo(503);
        }
        first.close();

        await().atMost(PATIENCE).until(() -> {
            try (RawSocket third = attempt(server)) {
                return third.status() == 101;
            }
        });
    }

    @Test
    void saysGoodbyeToEverybodyWhenTheProcessStops() {
        EchoServer server = serve(Map.of());
        try (RawSocket one = RawSocket.open(server.port());
                RawSocket two = RawSocket.open(server.port())) {
            Thread stopping = Thread.ofVirtual().start(server.process::close);

            assertThat(one.closeCode()).isEqualTo(1001);
            assertThat(two.closeCode()).isEqualTo(1001);
            await().atMost(PATIENCE).until(() -> !stopping.isAlive());
            assertThat(server.ends).containsExactly(Close.GOING_AWAY, Close.GOING_AWAY);
        }
    }

    private static RawSocket attempt(EchoServer server) {
        return RawSocket.shake(
                server.port(),
                "GET /echo HTTP/1.1",
                "Host: localhost",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Authorization: Bearer user");
    }
}
