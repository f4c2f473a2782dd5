package dev.todo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.error.UnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";

    @Test
    void whatOnlyReadsIsRepeatedWhenTheConnectionIsLost() {
        try (RawServer server = new RawServer("", "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nhalf", OK)) {
            assertThat(http(server).exchange(Request.get("/x")).body()).isEqualTo("hi");
            assertThat(server.heads()).hasSize(3);
        }
    }

    @Test
    void aChangeWithAKeyIsRepeatedWithTheSameKey() {
        try (RawServer server = new RawServer("", OK)) {
            http(server).exchange(Request.of("POST", "/x", "{}").once("k1"));
            assertThat(server.header("Idempotency-Key")).containsExactly("k1", "k1");
        }
    }

    @Test
    void aChangeWithoutAKeyIsSentOnceAndTheDoubtIsSaid() {
        try (RawServer server = new RawServer("", OK)) {
            assertThatThrownBy(() -> http(server).exchange(Request.of("PATCH", "/x", "{}")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("look whether the change was made");
            assertThat(server.heads()).hasSize(1);
        }
    }

    @Test
    void aLostConnectionIsGivenUpInTheEnd() {
        try (RawServer server = new RawServer()) {
            assertThatThrownBy(() -> http(server).exchange(Request.get("/x")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("lost");
            assertThat(server.heads()).hasSize(3);
        }
    }

    @Test
    void whatIsStillBeingWorkedOnIsAskedForAgain() {
        String inFlight = "{\"type\":\"urn:todo:problem:idempotency-in-flight\",\"detail\":\"wait\"}";
        try (RawServer server = new RawServer(
                "HTTP/1.1 409 Conflict\r\nContent-Type: application/problem+json\r\nContent-Length: "
                        + inFlight.length() + "\r\nConnection: close\r\n\r\n" + inFlight,
                OK)) {
            assertThat(http(server)
                            .exchange(Request.of("POST", "/x", "{}").once("k"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void connectionsAreUsedAgainAndAStaleOneIsNoFailure() {
        try (RawServer server = new RawServer(OK, OK)) {
            Http http = http(server);
            http.exchange(Request.get("/1")); // kept here, closed there
            assertThat(http.exchange(Request.get("/2")).body()).isEqualTo("hi");
        }
        try (RecordingServer server = new RecordingServer()) {
            server.answers("1").answers("2");
            Http http = new Http(server.endpoint(), Http.Timeouts.USUAL, new Problems(new Wire()));
            assertThat(http.exchange(Request.get("/1")).body()).isEqualTo("1");
            assertThat(http.exchange(Request.get("/2")).body()).isEqualTo("2");
        }
    }

    @Test
    void chunksAndInterimAnswersAreUnderstood() {
        String chunks = String.join(
                "\r\n",
                "HTTP/1.1 100 Continue",
                "",
                "HTTP/1.1 200 OK",
                "Transfer-Encoding: chunked",
                "",
                "3;ext=1",
                "abc",
                "2",
                "de",
                "0",
                "Trailer: x",
                "",
                "");
        try (RawServer server = new RawServer(chunks)) {
            assertThat(http(server).exchange(Request.get("/x")).body()).isEqualTo("abcde");
        }
    }

    @Test
    void aBodyWithoutLengthEndsWithTheConnection() {
        try (RawServer server = new RawServer("HTTP/1.1 200 OK\r\n\r\nall of it")) {
            assertThat(http(server).exchange(Request.get("/x")).body()).isEqualTo("all of it");
        }
    }

    @Test
    void whatIsNotHttpIsSaidToBeUnavailable() {
        try (RawServer server = new RawServer("SSH-2.0-x\r\n", "220 mail\r\n", "HTTP/1.1 abc\r\n\r\n")) {
            assertThatThrownBy(() -> http(server).exchange(Request.get("/x")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("not HTTP");
        }
    }

    @Test
    void nobodyThereIsSaidWithTheAddress() throws IOException {
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        Endpoint nobody = new Endpoint(URI.create("http://127.0.0.1:" + port), "secret");
        assertThatThrownBy(() ->
                        new Http(nobody, Http.Timeouts.USUAL, new Problems(new Wire())).exchange(Request.get("/x")))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageNotContaining("secret");
    }

    @Test
    void silenceEndsTheWaiting() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Endpoint endpoint = new Endpoint(URI.create("http://127.0.0.1:" + silent.getLocalPort()), null);
            Http http = new Http(
                    endpoint,
                    new Http.Timeouts(Duration.ofSeconds(1), Duration.ofMillis(50)),
                    new Problems(new Wire()));
            assertThatThrownBy(() -> http.exchange(Request.get("/x")))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("did not answer");
        }
    }

    @Test
    void aPathInTheOriginStandsBeforeEveryRoute() {
        try (RawServer server = new RawServer(OK)) {
            Endpoint behindProxy = new Endpoint(URI.create(server.endpoint().origin() + "/todo/"), null);
            new Http(behindProxy, Http.Timeouts.USUAL, new Problems(new Wire())).exchange(Request.get("/api"));
            assertThat(server.heads().getFirst().getFirst()).isEqualTo("GET /todo/api HTTP/1.1");
            assertThat(server.header("Authorization")).isEmpty();
        }
    }

    private static Http http(RawServer server) {
        return new Http(server.endpoint(), Http.Timeouts.USUAL, new Problems(new Wire()));
    }
}
