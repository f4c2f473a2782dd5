package dev.todo.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.json.JsonText;
import dev.todo.service.config.Configuration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenersTest {

    private static final UUID USER = UUID.fromString("0199f000-0000-7000-8000-0000000000aa");
    private static final String TOKEN = "Authorization: Bearer user";
    private static final String JSON = "Content-Type: application/json";

    private static Listeners listeners;
    private static RawHttp http;

    @BeforeAll
    static void start() {
        listeners = start(Map.of());
        http = new RawHttp(listeners.port());
    }

    @AfterAll
    static void stop() {
        listeners.close();
    }

    private static Listeners start(Map<String, String> settings) {
        Map<String, String> overrides = new java.util.HashMap<>(Map.of(
                "server.port", "0",
                "server.host", "127.0.0.1",
                "server.request-log", "false",
                "server.max-body", "100",
                "server.max-large-body", "1000"));
        overrides.putAll(settings);
        return Listeners.start(
                Configuration.load(List.of("service"), Map.of(), overrides).get("server"),
                List.of(
                        Route.get(
                                        "/things",
                                        call -> Answer.ok(
                                                Map.of("q", call.query("q").orElse("none"))))
                                .withParameters("q"),
                        Route.post(
                                "/things",
                                call -> Answer.created("/things/1", call.body().strings("tags"))),
                        Route.post(
                                        "/things/bulk",
                                        call -> Answer.ok(
                                                call.body().strings("tags").size()))
                                .withBody(BodyRule.LARGE),
                        Route.get("/things/{id}", call -> Answer.ok(call.path("id"))),
                        Route.get("/missing", call -> {
                            throw new NotFoundException("no such thing", List.of("thong", "think"));
                        }),
                        Route.get("/ambiguous", call -> {
                            throw new AmbiguousException("which?", List.of("this", "that"));
                        }),
                        Route.get("/broken", call -> {
                            throw new IllegalStateException("a secret of the inside");
                        }),
                        Route.get("/inside", call -> Answer.none()).withAccess(Access.SERVICE),
                        Route.post("/triggered", call -> Answer.none())
                                .withAccess(Access.SIDECAR)
                                .withBody(BodyRule.RAW)),
                Map.of(),
                token -> switch (token) {
                    case "user" -> Optional.of(new Principal.User(USER));
                    case "worker" -> Optional.of(new Principal.Service("worker"));
                    case "sidecar" -> Optional.of(new Principal.Sidecar());
                    default -> Optional.empty();
                },
                List.of());
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    private static Map<String, Object> problem(RawHttp.Reply reply) {
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        Map<String, Object> problem = (Map<String, Object>) Objects.requireNonNull(JsonText.parse(reply.body()));
        assertThat(problem).containsKeys("title", "detail").containsEntry("status", (long) reply.status());
        return problem;
    }

    private static String text(Map<String, Object> problem, String member) {
        return String.valueOf(problem.get(member));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /nothing             | 404 | no-such-resource
            GET    | /things/1/2          | 404 | no-such-resource
            PUT    | /things              | 405 | method-not-allowed
            BREW   | /things              | 405 | method-not-allowed
            GET    | /things?q=a&q=b      | 400 | invalid-input
            GET    | /things?p=a          | 400 | invalid-input
            GET    | /things?q=%zz        | 400 | invalid-input
            GET    | /things?q=%f         | 400 | invalid-input
            GET    | /things?q=%ff        | 400 | invalid-input
            GET    | /things?q=%00        | 400 | invalid-input
            GET    | /things?Q=a          | 400 | invalid-input
            GET    | /things/%zz          | 400 | bad-request
            GET    | /inside              | 403 | forbidden
            GET    | /missing             | 404 | not-found
            GET    | /ambiguous           | 409 | ambiguous
            """)
    void whatARouteDoesNotKnowIsAProblem(String method, String target, int status, String type) {
        RawHttp.Reply reply = http.request(method, target, "", TOKEN);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(problem(reply)).containsEntry("type", "urn:todo:problem:" + type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/json                    | `{"tags":["a"}`    | 400 | line 1, column 13
            application/json                    | `{"tags":\n[1]}`   | 400 | 'tags[0]' must be a string, not a number
            application/json                    | `["a"]`            | 400 | the body must be an object
            application/json                    | `"\u00ff"`         | 400 | not UTF-8
            application/json                    | ``                 | 400 | body is missing
            application/json; charset=UTF-8     | `{`                | 400 | line 1, column 2
            application/json; charset=latin1    | `{}`               | 415 | application/json in UTF-8
            text/plain                          | `{}`               | 415 | application/json in UTF-8
            application/x-www-form-urlencoded   | `tags=a`           | 415 | application/json in UTF-8
            ///                                 | `{}`               | 415 |
            """)
    void aBodyIsAJsonObjectInUtf8(String contentType, String body, int status, String detail) {
        RawHttp.Reply reply = http.request("POST", "/things", body, TOKEN, "Content-Type: " + contentType);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(text(problem(reply), "detail")).contains(detail == null ? "" : detail);
    }

    @Test
    void aBodyWithoutAMediaTypeIsRefused() {
        assertThat(http.request("POST", "/things", "{}", TOKEN).status()).isEqualTo(415);
    }

    @Test
    void aFaultInTheBodyNamesItsFieldOrColumn() {
        assertThat(problem(http.request("POST", "/things", "{\"tags\":[\"a\",1]}", TOKEN, JSON)))
                .containsEntry("field", "tags[1]");
        assertThat(problem(http.request("POST", "/things", "{\"tags\" 1}", TOKEN, JSON)))
                .containsEntry("column", 9L);
        assertThat(problem(http.request("GET", "/things?q=a%2", "", TOKEN)))
                .containsEntry("field", "q")
                .containsEntry("column", 2L);
    }

    @Test
    void anOversizedBodyIsRefusedHoweverItIsSent() {
        String body = "{\"tags\":[\"" + "a".repeat(100) + "\"]}";
        RawHttp.Reply declared = http.request("POST", "/things", body, TOKEN, JSON);
        RawHttp.Reply chunked = http.send("POST /things HTTP/1.1\r\nHost: localhost\r\n" + TOKEN + "\r\n" + JSON
                + "\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(body.length())
                + "\r\n" + body + "\r\n0\r\n\r\n");
        RawHttp.Reply huge = http.request("POST", "/things", " ".repeat(2000), TOKEN, JSON);

        assertThat(declared.status()).isEqualTo(413);
        assertThat(text(problem(declared), "detail")).contains("100 bytes");
        assertThat(problem(chunked)).containsEntry("type", "urn:todo:problem:body-too-large");
        assertThat(problem(huge)).containsEntry("type", "urn:todo:problem:body-too-large");
        assertThat(http.request("POST", "/things/bulk", body, TOKEN, JSON).body())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "'GET /th ings HTTP/1.1', 400",
        "'GET /things HTTP/1.1\nno colon', 400",
        "'GET /things HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\nContent-Length: zwei', 401",
        "'POST /things HTTP/1.1\nHost: localhost\nContent-Length: zwei', 400"
    })
    void brokenHttpIsAProblem(String request, int status) {
        RawHttp.Reply reply = http.send(request.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n0\r\n\r\n");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(text(problem(reply), "detail")).doesNotContain("zwei", "colon", "java");
    }

    @Test
    void tooLongAddressesAndHeadersAreRefused() {
        RawHttp.Reply longAddress = http.request("GET", "/things?q=" + "a".repeat(20_000), "", TOKEN);
        RawHttp.Reply longHeader = http.request("GET", "/things", "", TOKEN, "X-Long: " + "a".repeat(20_000));

        assertThat(longAddress.status()).isEqualTo(414);
        assertThat(problem(longAddress)).containsEntry("type", "urn:todo:problem:uri-too-long");
        assertThat(longHeader.status()).isEqualTo(431);
        assertThat(problem(longHeader)).containsEntry("type", "urn:todo:problem:headers-too-large");
    }

    @ParameterizedTest
    @CsvSource({"''", "X: y", "Authorization: Bearer", "Authorization: Bearer nobody", "Authorization: Basic dXNlcg=="})
    void withoutAKnownTokenNothingIsAnswered(String header) {
        RawHttp.Reply reply =
                header.isEmpty() ? http.request("GET", "/things", "") : http.request("GET", "/things", "", header);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(problem(reply)).containsEntry("type", "urn:todo:problem:unauthenticated");
    }

    @Test
    void aTokenInTheAddressIsNotTaken() {
        assertThat(http.request("GET", "/things?access_token=user", "").status())
                .isEqualTo(401);
    }

    @Test
    void aServiceMayCallOnlyWhatIsForServices() {
        assertThat(http.request("GET", "/inside", "", "Authorization: Bearer worker")
                        .status())
                .isEqualTo(204);
        assertThat(http.request("GET", "/things", "", "Authorization: Bearer worker")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatTheClientCannotReadIsNotSent() {
        assertThat(http.request("GET", "/things", "", TOKEN, "Accept: text/html")
                        .status())
                .isEqualTo(406);
        assertThat(http.request("GET", "/things", "", TOKEN, "Accept: /;").status())
                .isEqualTo(400);
        assertThat(http.request("GET", "/things", "", TOKEN, "Accept: text/html, */*;q=0.1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anUnexpectedFailureNamesAnIncidentAndNothingOfTheInside() {
        RawHttp.Reply reply = http.request("GET", "/broken", "", TOKEN);

        assertThat(reply.status()).isEqualTo(500);
        assertThat(text(problem(reply), "incident")).hasSize(36);
        assertThat(reply.text()).doesNotContain("secret", "IllegalState", "at dev.todo");
    }

    @Test
    void nearNamesAndCandidatesAreTold() {
        assertThat(problem(http.request("GET", "/missing", "", TOKEN)))
                .containsEntry("nearest", List.of("thong", "think"));
        assertThat(problem(http.request("GET", "/ambiguous", "", TOKEN)))
                .containsEntry("candidates", List.of("this", "that"));
    }

    @Test
    void headAnswersAsGetWithoutTheBody() {
        RawHttp.Reply get = http.request("GET", "/things?q=%C3%A9", "", TOKEN);
        RawHttp.Reply head = http.request("HEAD", "/things?q=%C3%A9", "", TOKEN);
        RawHttp.Reply missing = http.request("HEAD", "/nothing", "", TOKEN);

        assertThat(get.body()).isEqualTo("{\"q\":\"é\"}");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length"))
                .isEqualTo(get.header("Content-Length"))
                .isEqualTo("10");
        assertThat(head.body()).isEmpty();
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).isEmpty();
    }

    @Test
    void theMethodsOfAnAddressAreTold() {
        assertThat(http.request("OPTIONS", "/things", "").header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(http.request("DELETE", "/things", "", TOKEN).header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void aLiteralPathIsNoParameter() {
        assertThat(http.request("GET", "/things/bulk", "", TOKEN).status()).isEqualTo(405);
        assertThat(http.request("GET", "/things/a%20b", "", TOKEN).body()).isEqualTo("\"a b\"");
    }

    @Test
    void aLoopbackServerAnswersNoForeignPage() {
        try (Listeners loopback = start(Map.of("server.loopback-only", "true"))) {
            RawHttp own = new RawHttp(loopback.port());
            assertThat(own.request("GET", "/things", "", TOKEN, "Host: localhost:1234")
                            .status())
                    .isEqualTo(200);
            assertThat(own.request("GET", "/things", "", TOKEN, "Host: [::1]").status())
                    .isEqualTo(200);
            assertThat(own.request("GET", "/things", "", TOKEN, "Origin: http://127.0.0.1:1")
                            .status())
                    .isEqualTo(200);
            assertThat(own.request("GET", "/things", "", TOKEN, "Host: evil.example")
                            .status())
                    .isEqualTo(403);
            assertThat(own.request("GET", "/health", "", "Host: evil.example").status())
                    .isEqualTo(403);
            assertThat(own.request("GET", "/things", "", TOKEN, "Origin: https://evil.example")
                            .status())
                    .isEqualTo(403);
            assertThat(problem(own.request("GET", "/things", "", TOKEN, "Origin: null")))
                    .containsEntry("type", "urn:todo:problem:foreign-host");
        }
    }

    @Test
    void anInternalPortTakesWhatIsNotForEverybody() {
        try (Listeners two = start(Map.of("server.internal-port", "0"))) {
            RawHttp outside = new RawHttp(two.port());
            RawHttp inside = new RawHttp(two.internalPort());
            assertThat(two.internalPort()).isNotEqualTo(two.port());
            assertThat(outside.request("GET", "/things", "", TOKEN).status()).isEqualTo(200);
            assertThat(inside.request("GET", "/inside", "", "Authorization: Bearer worker")
                            .status())
                    .isEqualTo(204);
            assertThat(inside.request("GET", "/health/ready", "").status()).isEqualTo(200);
            assertThat(outside.request("GET", "/inside", "", "Authorization: Bearer worker")
                            .status())
                    .isEqualTo(404);
            assertThat(outside.request("GET", "/health/ready", "").status()).isEqualTo(404);
            assertThat(outside.request("GET", "/metrics", "").status()).isEqualTo(404);
        }
    }

    @Test
    void theSidecarsRoutesWantItsTokenAndNoOther() {
        assertThat(triggered("dapr-api-token: sidecar")).isEqualTo(204);
        assertThat(triggered("dapr-api-token: forged")).isEqualTo(401);
        assertThat(triggered("dapr-api-token: worker")).isEqualTo(403);
        assertThat(triggered("dapr-api-token: user")).isEqualTo(403);
        assertThat(triggered("Authorization: Bearer sidecar")).isEqualTo(401);
        assertThat(http.request("GET", "/things", "", "Authorization: Bearer sidecar")
                        .status())
                .isEqualTo(403);
        try (Listeners two = start(Map.of("server.internal-port", "0"))) {
            String token = "dapr-api-token: sidecar";
            assertThat(new RawHttp(two.internalPort())
                            .request("POST", "/triggered", "", token)
                            .status())
                    .isEqualTo(204);
            assertThat(new RawHttp(two.port())
                            .request("POST", "/triggered", "", token)
                            .status())
                    .isEqualTo(404);
        }
    }

    private int triggered(String header) {
        return http.request("POST", "/triggered", "anything at all", header, "Content-Type: text/plain")
                .status();
    }

    @Test
    void requestsAreCountedByRoute() {
        http.request("GET", "/things/77", "", TOKEN);

        assertThat(http.request("GET", "/metrics", "").body())
                .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/things/{id}\"")
                .doesNotContain("/things/77");
    }
}
