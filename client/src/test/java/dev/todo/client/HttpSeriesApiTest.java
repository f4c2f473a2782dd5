package dev.todo.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.SeriesApi.NextAnswer;
import dev.todo.core.api.SeriesApi.NextRequest;
import dev.todo.core.time.LocalMoment;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
}
