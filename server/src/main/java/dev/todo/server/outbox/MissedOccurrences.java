package dev.todo.server.outbox;

import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import dev.todo.core.event.TaskEvent;
import dev.todo.server.task.Series;
import dev.todo.service.event.EventPublisher;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Tells again of completions that have no successor, should their event have been lost or have gone to the dead
 * letters. An event told again stands for no new change, so it carries no sequence number of its own.
 */
public final class MissedOccurrences implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BATCH = 200;

    private final Series series;
    private final EventPublisher publisher;
    private final InstantSource clock;
    private final JsonType<TaskEvent> payload;

    /** Looks into {@code series} and tells {@code publisher}. */
    public MissedOccurrences(Series series, EventPublisher publisher, InstantSource clock) {
        this.series = series;
        this.publisher = publisher;
        this.clock = clock;
        this.payload = Jsonb.builder().serializeNulls(true).build().type(TaskEvent.class);
    }

    @Override
    public void run() {
        for (Series.Waiting waiting : series.waiting(PATIENCE, BATCH)) {
            publisher
                    .publish(EventTypes.TASK_EVENTS, event(waiting))
                    .toCompletableFuture()
                    .join();
        }
    }

    private CloudEvent event(Series.Waiting waiting) {
        return new CloudEvent(
                CloudEvent.SPEC_VERSION,
                UUID.randomUUID().toString(),
                OutboxRelay.SOURCE,
                waiting.type(),
                waiting.event().task().id().toString(),
                clock.instant(),
                "application/json",
                waiting.user().toString(),
                0,
                payload.toJson(waiting.event()));
    }
}
