package dev.todo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.Outcome;
import dev.todo.core.api.SeriesApi;
import dev.todo.core.time.LocalMoment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that is told to wait a second for the next occurrence. */
class NextOccurrencesTest {

    private static final LocalMoment DUE = LocalMoment.parse("2026-12-01");
    private static final SeriesApi.NextRequest REQUEST = new SeriesApi.NextRequest(1, DUE, 2, DUE);

    private static ApiFixture server;

    @BeforeAll
    static void start() {
        server = new ApiFixture("tasks.wait-for-next", "PT1S");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothingMadeYet() {
        server.successor.set(null);
    }

    private static Outcome completed(@Nullable LocalMoment nextDue) {
        return new Outcome(RecordingTodos.TASK, null, nextDue, true, null, List.of());
    }

    @Test
    void anOccurrenceMadeBeforeAnybodyWaitedIsFound() {
        server.todos.answer("complete", () -> completed(DUE));
        server.successor.set(RecordingTodos.TASK);

        assertThat(server.http.post("/api/v1/tasks/12/complete", "{}").json().get("next"))
                .isNotNull();
    }

    @Test
    void anOccurrenceMadeWhileTheAnswerWaitsIsInIt() {
        server.todos.answer("skip", () -> completed(DUE));
        Thread worker = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                server.series.nextOccurrence(RecordingTodos.TASK.id(), REQUEST);
                Thread.onSpinWait();
            }
        });

        assertThat(server.http.post("/api/v1/tasks/12/skip", "{}").json().get("next"))
                .isNotNull();
        worker.interrupt();
    }

    @Test
    void theWaitEnds() {
        server.todos.answer("complete", () -> completed(DUE));

        assertThat(server.http.post("/api/v1/tasks/12/complete", "{}").json())
                .containsEntry("next", null)
                .containsEntry("nextDue", "2026-12-01");
    }

    @Test
    void withoutANextDueNothingIsWaitedFor() {
        server.todos.answer("complete", () -> completed(null));
        server.successor.set(RecordingTodos.TASK);

        assertThat(server.http.post("/api/v1/tasks/12/complete", "{}").json()).containsEntry("next", null);
    }
}
