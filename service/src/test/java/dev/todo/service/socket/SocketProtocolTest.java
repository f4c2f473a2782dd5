package dev.todo.service.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helidon.websocket.WsOpCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketProtocolTest {

    private static EchoServer server;

    @BeforeAll
    static void start() {
        server = new EchoServer(Map.of());
    }

    @AfterAll
    static void stop() {
        server.process.close();
    }

    @Test
    void putsFragmentsTogetherAndAnswersAPingBetweenThem() {
        try (RawSocket socket = RawSocket.open(server.port())) {
            socket.send(0x01, "Gr".getBytes(StandardCharsets.UTF_8));
            socket.send(0x89, "are you there".getBytes(StandardCharsets.UTF_8));
            socket.send(0x00, new byte[] {(byte) 0xC3}); // half a letter
            socket.send(0x80, new byte[] {(byte) 0xBC, 'n'});

            assertThat(socket.next()).isEqualTo(new RawSocket.Frame(WsOpCode.PONG.code(), "are you there"));
            assertThat(socket.next().payload().getBytes(StandardCharsets.ISO_8859_1))
                    .isEqualTo("Grün".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void takesAndSendsMessagesOfEveryLengthForm() {
        try (RawSocket socket = RawSocket.open(server.port())) {
            for (int length : new int[] {0, 125, 126, 1_000}) {
                socket.text("a".repeat(length));
                assertThat(socket.next().payload()).hasSize(length);
            }
            server.peers.forEach(peer -> peer.send(SocketMessage.text("b".repeat(70_000))));
            assertThat(socket.next().payload()).hasSize(70_000);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8100                            | 1002 | not masked
            c1800000000061                  | 1002 | a reserved bit
            83800000000061                  | 1002 | no such opcode
            09800000000000                  | 1002 | a ping in fragments
            80800000000000                  | 1002 | nothing to continue
            0180000000000180000000000000    | 1002 | a message inside another
            81ff800000000000000000000000    | 1002 | a negative length
            888100000000030000              | 1002 | half a close code
            88820000000003ed                | 1002 | a close code nobody may send
            828100000000610000              | 1003 | binary
            818200000000c328                | 1007 | text that is not UTF-8
            8882000000000fa1                | 4001 | goodbye, said back
            88800000000000                  | 1000 | goodbye without a code
            81fe040000000000                | 1009 | 1,024 bytes announced
            81ff00000000406000000000000000  | 1009 | a gigabyte announced
            """)
    void endsAConnectionThatBreaksTheProtocol(String frames, int code, String what) {
        try (RawSocket socket = RawSocket.open(server.port())) {
            socket.write(HexFormat.of().parseHex(frames));

            assertThat(socket.closeCode()).as(what).isEqualTo(code);
        }
    }

    @Test
    void refusesAPingOfMoreBytesThanAControlFrameHas() {
        try (RawSocket socket = RawSocket.open(server.port())) {
            socket.send(0x09, new byte[126]);

            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void refusesAMessageThatGrowsTooLongInFragments() {
        try (RawSocket socket = RawSocket.open(server.port())) {
            socket.send(0x01, new byte[600]);
            socket.send(0x00, new byte[600]);

            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void aGiantFrameGetsItsAnswerThoughItIsStillBeingSent() {
        try (RawSocket socket = RawSocket.open(server.port())) {
            Thread sender = Thread.ofVirtual().start(() -> socket.send(0x81, new byte[4_000_000]));

            assertThat(socket.closeCode()).isEqualTo(1009);
            sender.interrupt();
        }
    }

    @Test
    void aFailureOfTheListenerIsNotTheClientsToRead() {
        try (RawSocket socket = RawSocket.open(server.port())) {
            socket.text("break");

            assertThat(socket.closeCode()).isEqualTo(1011);
        }
    }

    @Test
    void theListenerHearsOfEveryEnd() {
        int before = server.ends.size();
        RawSocket dropped = RawSocket.open(server.port());
        dropped.close();
        try (RawSocket polite = RawSocket.open(server.port())) {
            polite.send(0x88, new byte[] {0x03, (byte) 0xE8, 'b', 'y', 'e'});
            polite.closeCode();
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> server.ends.size() >= before + 2);
        assertThat(server.ends).contains(Close.ABNORMAL, new Close(1000, "bye"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Authorization: Bearer nobody                     | 401
            Authorization: Basic dXNlcg==                    | 401
            Authorization: Bearer                            | 401
            X-Nothing: 1                                     | 401
            Sec-WebSocket-Protocol: todo.v1                  | 401
            Sec-WebSocket-Protocol: todo.v1, todo.bearer.    | 401
            Sec-WebSocket-Protocol: todo.v1, todo.bearer.no  | 401
            Sec-WebSocket-Protocol: todo.bearer.user         | 101
            Sec-WebSocket-Protocol: todo.v1,todo.bearer.user | 101
            Authorization: bearer user                       | 101
            """)
    void wantsATokenBeforeTheUpgrade(String header, int status) {
        try (RawSocket socket = shake(header)) {
            assertThat(socket.status()).isEqualTo(status);
            if (status == 401) {
                assertThat(socket.head())
                        .contains("Content-Type: application/problem+json", "WWW-Authenticate: Bearer");
            } else {
                assertThat(socket.head().contains("Sec-WebSocket-Protocol: todo.v1"))
                        .isEqualTo(header.contains("todo.v1"));
                assertThat(socket.head()).contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Host: evil.example                              | 403
            Origin: https://evil.example                    | 403
            Origin: null                                    | 403
            Sec-WebSocket-Version: 8                        | 426
            Sec-WebSocket-Key: short                        | 400
            Sec-WebSocket-Key: !!!                          | 400
            Connection: close                               | 400
            Upgrade: h2c                                    | 426
            Upgrade:                                        | 426
            POST /echo HTTP/1.1                             | 405
            GET /nowhere HTTP/1.1                           | 404
            Origin: http://localhost:3000                   | 101
            Host: 127.0.0.1                                 | 101
            """)
    void holdsTheHandshakeToTheSameRulesAsEveryRequest(String line, int status) {
        try (RawSocket socket = shake("Authorization: Bearer user", line)) {
            assertThat(socket.status()).isEqualTo(status);
            if (status != 101) {
                assertThat(socket.head()).contains("Content-Type: application/problem+json");
            }
        }
    }

    @Test
    void aPlainRequestIsToldToUpgrade() {
        try (RawSocket socket = RawSocket.shake(server.port(), "GET /echo HTTP/1.1", "Host: localhost")) {
            assertThat(socket.status()).isEqualTo(426);
            assertThat(socket.head()).contains("Upgrade: websocket");
        }
    }

    /** A proper handshake in which {@code changes} replace the lines they are of. */
    private static RawSocket shake(String... changes) {
        Stream<String> proper = Stream.of(
                "GET /echo HTTP/1.1",
                "Host: localhost",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        Stream<String> kept = proper.filter(line -> Arrays.stream(changes).noneMatch(change -> same(line, change)));
        Stream<String> request = Stream.concat(
                Arrays.stream(changes).filter(change -> change.endsWith("HTTP/1.1")),
                Stream.concat(kept, Arrays.stream(changes).filter(change -> !change.endsWith("HTTP/1.1"))));
        return RawSocket.shake(server.port(), request.toArray(String[]::new));
    }

    private static boolean same(String line, String change) {
        return change.endsWith("HTTP/1.1")
                ? line.endsWith("HTTP/1.1")
                : line.contains(":") && change.startsWith(line.substring(0, line.indexOf(':') + 1));
    }
}
