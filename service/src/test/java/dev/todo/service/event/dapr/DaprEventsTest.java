package dev.todo.service.event.dapr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.error.UnavailableException;
import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import dev.todo.core.json.JsonText;
import dev.todo.service.ServiceProcess;
import dev.todo.service.config.Configuration;
import dev.todo.service.event.EventFormat;
import dev.todo.service.event.EventHandler;
import dev.todo.service.event.EventSource;
import dev.todo.service.event.PoisonEventException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaprEventsTest {

    private static final String TOKEN = "app-secret";
    private static final String TYPE = "application/cloudevents+json";
    private static final CloudEvent EVENT = new CloudEvent(
            "1.0",
            "0199f000-0000-7000-8000-00000000000e",
            "/todo/server",
            EventTypes.TASK_COMPLETED,
            "0199f000-0000-7000-8000-00000000000f",
            Instant.parse("2026-11-23T10:00:00.123456Z"),
            "application/json",
            "0199f000-0000-7000-8000-0000000000aa",
            7,
            "{\"task\":{\"title\":\"caf\u00e9 \\\"x\\\"\",\"n\":12345678901234567890}}");

    private final DaprEvents events = new DaprEvents(new DaprEvents.Settings("pubsub", "pubsub-each", false));
    private final ServiceProcess process = process(events);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<CloudEvent> handled = new ArrayList<>();

    private static ServiceProcess process(DaprEvents events) {
        return ServiceProcess.start(
                Configuration.load(
                        List.of("service"),
                        Map.of("APP_API_TOKEN", TOKEN),
                        Map.of(
                                "server.port",
                                "0",
                                "server.host",
                                "127.0.0.1",
                                "server.request-log",
                                "false",
                                "server.shutdown-grace",
                                "PT1S")),
                List.of(events));
    }

    @AfterEach
    void stop() {
        process.close();
        http.close();
    }

    private HttpResponse<String> send(String path, String token, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + process.port() + path))
                .header("dapr-api-token", token);
        if (body.length > 0) {
            request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String verdict(String topic, byte[] body) {
        HttpResponse<String> answer = send("/events/" + topic, TOKEN, TYPE, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static byte[] bytes(CloudEvent event) {
        return new EventFormat().write(event);
    }

    private void subscribe(EventHandler handler) {
        EventSource.Subscription _ = events.subscribe(EventTypes.TASK_EVENTS, "worker", handler);
    }

    @Test
    void tellsTheSidecarWhatToDeliverAndWhereTheRestGoes() {
        subscribe(handled::add);
        EventSource.Subscription _ = events.follow(EventTypes.REMINDERS, "notifier", handled::add);

        HttpResponse<String> answer = send("/dapr/subscribe", TOKEN, TYPE, new byte[0]);

        assertThat(JsonText.parse(answer.body()))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactlyInAnyOrder(
                        Map.of(
                                "pubsubname", "pubsub",
                                "topic", "task-events",
                                "route", "/events/task-events",
                                "deadLetterTopic", "task-events.dlq"),
                        Map.of(
                                "pubsubname", "pubsub-each",
                                "topic", "reminders",
                                "route", "/events/reminders",
                                "deadLetterTopic", "reminders.dlq"));
    }

    @Test
    void whatIsDeclaredToDaprIsNotAskedForAgain() {
        process.close();
        DaprEvents declared = new DaprEvents(new DaprEvents.Settings("pubsub", "pubsub-each", true));
        EventSource.Subscription _ = declared.subscribe(EventTypes.TASK_EVENTS, "worker", handled::add);
        try (ServiceProcess other = process(declared)) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + other.port() + "/dapr/subscribe"))
                    .header("dapr-api-token", TOKEN)
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo("[]");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/cloudevents+json", "application/cloudevents+json; charset=UTF-8", "application/json"
            })
    void anEventArrivesAsItWasWritten(String type) {
        subscribe(handled::add);

        HttpResponse<String> answer = send("/events/task-events", TOKEN, type, bytes(EVENT));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"SUCCESS\"}");
        assertThat(handled).containsExactly(new EventFormat().read(bytes(EVENT)));
    }

    @Test
    void whatMayGoBetterLaterComesAgain() {
        subscribe(event -> {
            throw new UnavailableException("the server is away");
        });

        assertThat(verdict("task-events", bytes(EVENT))).isEqualTo("{\"status\":\"RETRY\"}");
    }

    @Test
    void whatCanNeverBeHandledIsDropped() {
        subscribe(event -> {
            throw new PoisonEventException("no such type", null);
        });

        assertThat(verdict("task-events", bytes(EVENT))).isEqualTo("{\"status\":\"DROP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "[]", "{}", "\"text\"", "{\"specversion\":\"2.0\"}", "\u00ff\u00fe"})
    void whatIsNoEventIsDropped(String body) {
        subscribe(handled::add);

        assertThat(verdict("task-events", body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .isEqualTo("{\"status\":\"DROP\"}");
        assertThat(handled).isEmpty();
    }

    @Test
    void aGiantIsDroppedAndDoesNotBlockTheRest() {
        subscribe(handled::add);

        assertThat(verdict("task-events", new byte[3_000_000])).isEqualTo("{\"status\":\"DROP\"}");
        assertThat(verdict("task-events", bytes(EVENT))).isEqualTo("{\"status\":\"SUCCESS\"}");
    }

    @Test
    void anEventForNobodyIsKept() {
        assertThat(verdict("task-events", bytes(EVENT))).isEqualTo("{\"status\":\"RETRY\"}");
    }

    @Test
    void onlyTheSidecarDelivers() {
        subscribe(handled::add);

        assertThat(send("/events/task-events", "forged", TYPE, bytes(EVENT)).statusCode())
                .isEqualTo(401);
        assertThat(send("/dapr/subscribe", "forged", TYPE, new byte[0]).statusCode())
                .isEqualTo(401);
        assertThat(handled).isEmpty();
    }
}
