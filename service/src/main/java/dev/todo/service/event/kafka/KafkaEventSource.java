package dev.todo.service.event.kafka;

import dev.todo.service.event.EventHandler;
import dev.todo.service.event.EventSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Consumes from Kafka. Members of a group share the partitions of a topic; the records of a partition are handled one
 * after the other, partitions side by side.
 */
public final class KafkaEventSource implements EventSource {

    private static final Duration PLACE_LIMIT = Duration.ofSeconds(10);

    private static final Duration BACK = Duration.ofMinutes(1);

    private final KafkaSettings settings;
    private final InstantSource clock;
    private final Topics topics;

    /** A source from the Kafka of {@code settings}; it connects when something subscribes. */
    public KafkaEventSource(KafkaSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.topics = new Topics(settings);
    }

    @Override
    public Subscription subscribe(String topic, String group, EventHandler handler) {
        return open(topic, group, group, null, handler);
    }

    /**
     * Each process is a group of its own, which the broker forgets some days after it is gone. It begins a minute back,
     * so that clocks need not agree.
     */
    @Override
    public Subscription follow(String topic, String follower, EventHandler handler) {
        KafkaSubscription subscription = open(
                topic,
                follower,
                follower + "-" + UUID.randomUUID(),
                clock.instant().minus(BACK),
                handler);
        subscription.awaitAssigned(PLACE_LIMIT);
        return subscription;
    }

    private KafkaSubscription open(
            String topic, String subscriber, String group, @Nullable Instant since, EventHandler handler) {
        ConsumerMetrics metrics = ConsumerMetrics.of(topic, subscriber);
        DeadLetters deadLetters = new DeadLetters(settings);
        return new KafkaSubscription(
                        topic,
                        topics,
                        settings.consumer("todo-" + subscriber, group, since == null ? "earliest" : "latest"),
                        since,
                        new RecordHandler(subscriber, handler, deadLetters, metrics),
                        deadLetters,
                        metrics)
                .start();
    }
}
