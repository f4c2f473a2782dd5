package dev.todo.service.event.kafka;

import dev.todo.service.event.EventSource;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Keeps a channel open: when one fails, another takes its place after a growing pause. */
final class KafkaSubscription implements EventSource.Subscription {

    private static final Events LOG = Events.of(KafkaSubscription.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final String topic;
    private final Topics topics;
    private final Map<String, Object> properties;
    private final @Nullable Instant since;
    private final RecordHandler handler;
    private final DeadLetters deadLetters;
    private final ConsumerMetrics metrics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CompletableFuture<Throwable> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> assigned = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean flowing;

    KafkaSubscription(
            String topic,
            Topics topics,
            Map<String, Object> properties,
            @Nullable Instant since,
            RecordHandler handler,
            DeadLetters deadLetters,
            ConsumerMetrics metrics) {
        this.topic = topic;
        this.topics = topics;
        this.properties = properties;
        this.since = since;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.thread = Thread.ofVirtual().name("subscription-" + topic).unstarted(this::run);
    }

    KafkaSubscription start() {
        thread.start();
        return this;
    }

    /** Waits until it has its place in the topic, at most {@code limit}; later is told in the log. */
    void awaitAssigned(Duration limit) {
        try {
            assigned.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warning(Fields.event("subscription-waits").with("topic", topic), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("never completed with a failure", e);
        }
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            topics.ensure(List.of(topic, DeadLetters.topic(topic)));
            while (stopped.getCount() > 0) {
                long opened = System.nanoTime();
                Throwable reason = live();
                flowing = false;
                if (stopped.getCount() == 0) {
                    return;
                }
                metrics.restarted().increment();
                LOG.error(Fields.event("channel-failed").with("topic", topic), reason);
                boolean lived = System.nanoTime() - opened > LONGEST_PAUSE.toNanos();
                pause = lived ? FIRST_PAUSE : longer(pause);
                boolean _ = stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens a channel and answers why it ended. */
    private Throwable live() throws InterruptedException {
        try (EventChannel channel =
                new EventChannel(topic, properties, since, handler, connected -> flowing = connected)) {
            var _ = channel.assigned().thenRun(() -> assigned.complete(null));
            return CompletableFuture.anyOf(channel.failure(), ended)
                    .thenApply(Throwable.class::cast)
                    .get();
        } catch (ExecutionException e) {
            return e;
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Override
    public boolean flowing() {
        return flowing;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    @Override
    public void close() {
        stopped.countDown();
        ended.complete(new IllegalStateException("closed"));
        try {
            if (!thread.join(STOP_LIMIT)) {
                LOG.warning(Fields.event("subscription-not-stopped").with("topic", topic), null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            thread.interrupt();
            deadLetters.close();
        }
    }
}
