package dev.todo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.SeriesApi.NextAnswer;
import dev.todo.core.api.SeriesApi.NextRequest;
import dev.todo.core.time.LocalMoment;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSeriesApiTest {

    @Test
    void theNextOccurrenceIsAskedForOnceForEachCompletion() {
        UUID source = UUID.fromString("01990000-0000-7000-8000-000000000003");
        LocalMoment slot = LocalMoment.parse("2026-12-01");
        try (RecordingServer server = new RecordingServer()) {
            server.answers("{\"created\":false,\"task\":null}");
            NextAnswer answer = new HttpSeriesApi(server.endpoint())
                    .nextOccurrence(source, new NextRequest(2, slot, 4, LocalMoment.parse("2026-10-01")));
            assertThat(answer.created()).isFalse();
            assertThat(server.only().target()).isEqualTo("/api/v1/tasks/" + source + "/next-occurrence");
            assertThat(server.only().body())
                    .isEqualTo("{\"completion\":2,\"slot\":\"2026-12-01\",\"index\":4,\"start\":\"2026-10-01\"}");
            assertThat(server.only().key()).isEqualTo(source + ".2");
        }
    }

    @Test
    void throughASidecarTheServersTokenAndTheSidecarsGoAlong() {
        UUID source = UUID.fromString("01990000-0000-7000-8000-000000000003");
        LocalMoment slot = LocalMoment.parse("2026-12-01");
        try (RecordingServer sidecar = new RecordingServer()) {
            sidecar.answers("{\"created\":true,\"task\":null}");
            Endpoint endpoint =
                    Endpoint.throughDapr(sidecar.endpoint().origin(), "todo-server", "service-token", "api-token");
            NextAnswer answer = new HttpSeriesApi(endpoint).nextOccurrence(source, new NextRequest(2, slot, 4, slot));
            assertThat(answer.created()).isTrue();
            assertThat(sidecar.only().target())
                    .isEqualTo("/v1.0/invoke/todo-server/method/api/v1/tasks/" + source + "/next-occurrence");
            assertThat(sidecar.only().authorization()).isEqualTo("Bearer service-token");
            assertThat(sidecar.only().daprToken()).isEqualTo("api-token");
            assertThat(endpoint.toString()).doesNotContain("token");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            503 | {}                                                                          | UnavailableException
            500 | {}                                                                          | UnavailableException
            429 | {}                                                                          | UnavailableException
            404 | {"type":"urn:todo:problem:not-found","title":"Not found","detail":"none"}    | NotFoundException
            404 | {"type":"urn:todo:problem:no-such-resource","title":"No","detail":"nothing"} | UnavailableException
            404 | {}                                                                          | UnavailableException
            400 | {"type":"urn:todo:problem:invalid-input","title":"Bad","detail":"slot"}      | InvalidInputException
            409 | {"type":"urn:todo:problem:wrong-state","title":"No","detail":"not now"}      | ConflictException
            401 | {"type":"urn:todo:problem:unauthenticated","title":"Who","detail":"who"}      | UnauthenticatedException
            """)
    void aRefusalSaysWhetherAskingAgainCanHelp(int status, String problem, String exception) {
        try (RecordingServer server = new RecordingServer()) {
            server.refuses(status, problem);
            HttpSeriesApi series = new HttpSeriesApi(server.endpoint());
            NextRequest request =
                    new NextRequest(1, LocalMoment.parse("2026-12-01"), 2, LocalMoment.parse("2026-12-01"));
            assertThatThrownBy(() -> series.nextOccurrence(UUID.randomUUID(), request))
                    .extracting(thrown -> thrown.getClass().getSimpleName())
                    .isEqualTo(exception);
        }
    }
}
