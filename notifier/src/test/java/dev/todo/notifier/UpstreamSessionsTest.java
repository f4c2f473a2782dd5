package dev.todo.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.client.Endpoint;
import dev.todo.core.error.UnavailableException;
import dev.todo.service.ServiceModule;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.http.Answer;
import dev.todo.service.http.BearerCheck;
import dev.todo.service.http.Principal;
import dev.todo.service.http.Route;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamSessionsTest {

    private static ServiceProcess server;

    @BeforeAll
    static void start() {
        server = ServiceProcess.start(
                Configuration.load(
                        List.of("service"), Map.of(), Map.of("server.port", "0", "server.host", "127.0.0.1")),
                List.of(new Profiles()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Sessions at(String url) {
        return new UpstreamSessions(new Endpoint(URI.create(url), null));
    }

    private static String url() {
        return "http://127.0.0.1:" + server.port();
    }

    @Test
    void aTokenIsTheUserTheServerSaysItIs() {
        assertThat(at(url()).open("ada")).hasValueSatisfying(session -> {
            assertThat(session.user()).isEqualTo(World.ADA);
            assertThat(session.api().profile().name()).isEqualTo("Ada");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "worker", "with space", "ümlaut"})
    void aTokenOfNoUserOpensNothing(String token) {
        assertThat(at(url()).open(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1", "/elsewhere"})
    void aServerThatCannotBeAskedIsNoAnswer(String where) {
        Sessions sessions = at(where.startsWith("http") ? where : url() + where);

        assertThatThrownBy(() -> sessions.open("ada")).isInstanceOf(UnavailableException.class);
    }

    /** The one route of a server this needs. */
    private static final class Profiles implements ServiceModule {

        @Override
        public String name() {
            return "profiles";
        }

        @Override
        public List<Route> routes() {
            return List.of(Route.get(
                    "/api/v1/me",
                    call -> Answer.ok(Map.of(
                            "id",
                            call.user().toString(),
                            "name",
                            "Ada",
                            "zone",
                            "UTC",
                            "weekStart",
                            "monday",
                            "dateOrder",
                            "dmy",
                            "allDayReminderTime",
                            "09:00"))));
        }

        @Override
        public Optional<BearerCheck> bearerCheck() {
            return Optional.of(token -> switch (token) {
                case "ada" -> Optional.of(new Principal.User(World.ADA));
                case "worker" -> Optional.of(new Principal.Service("worker"));
                default -> Optional.empty();
            });
        }
    }
}
