package dev.todo.server.outbox;

import dev.todo.server.store.Database;
import dev.todo.server.store.OutboxFeed;
import dev.todo.server.store.OutboxFeed.Backlog;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Gauge;
import io.helidon.metrics.api.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What is measured about the outbox. How much waits is asked of the database when somebody wants to know, at most once
 * in a few seconds: every replica can tell, and one whose relay is held up by the transport as well.
 */
final class OutboxMetrics {

    private static final Events LOG = Events.of(OutboxMetrics.class);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Counter published =
            Metrics.getOrCreate(Counter.builder("outbox.published").description("Events the transport has taken"));
    private final Counter failed = Metrics.getOrCreate(Counter.builder("outbox.failed")
            .description("Events the transport has refused; each holds back its user and is tried again"));
    private final Database database;
    private final InstantSource clock;
    private Backlog backlog = new Backlog(0, null);
    private Instant read = Instant.MIN;

    OutboxMetrics(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        Metrics.getOrCreate(
                Gauge.builder("outbox.unpublished", this::unpublished).description("Events that wait to be published"));
        Metrics.getOrCreate(Gauge.builder("outbox.oldest.age", this::oldestAge)
                .description("How long the oldest event has waited to be published, in milliseconds"));
    }

    void published(int events) {
        published.increment(events);
    }

    void failed() {
        failed.increment();
    }

    private long unpublished() {
        return backlog().events();
    }

    private long oldestAge() {
        Instant oldest = backlog().oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis());
    }

    private synchronized Backlog backlog() {
        Instant now = clock.instant();
        if (now.isAfter(read.plus(FRESH))) {
            read = now;
            try {
                backlog = OutboxFeed.backlog(database);
            } catch (RuntimeException e) {
                LOG.warning(Fields.event("outbox-backlog-unknown"), e); // the last known figures stand
            }
        }
        return backlog;
    }
}
