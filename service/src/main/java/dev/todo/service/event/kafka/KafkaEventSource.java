package dev.todo.service.event.kafka;

import dev.todo.service.event.EventHandler;
import dev.todo.service.event.EventSource;
import java.time.Duration;
import java.util.UUID;

/**
 * Consumes from Kafka. Members of a group share the partitions of a topic; the records of a partition are handled one
 * after the other, partitions side by side.
 */
public final class KafkaEventSource implements EventSource {

    private static final Duration PLACE_LIMIT = Duration.ofSeconds(10);

    private final KafkaSettings settings;
    private final Topics topics;

    /** A source from the Kafka of {@code settings}; it connects when something subscribes. */
    public KafkaEventSource(KafkaSettings settings) {
        this.settings = settings;
        this.topics = new Topics(settings);
    }

    @Override
    public Subscription subscribe(String topic, String group, EventHandler handler) {
        return open(topic, group, group, "earliest", handler);
    }

    /**
     * Each process is a group of its own, which the broker forgets some days after it is gone. It begins a minute back:
     * "latest" would be where the topic ends when a partition is first looked at, and leave out what came before that.
     */
    @Override
    public Subscription follow(String topic, String follower, EventHandler handler) {
        KafkaSubscription subscription =
                open(topic, follower, follower + "-" + UUID.randomUUID(), "by_duration:PT1M", handler);
        subscription.awaitAssigned(PLACE_LIMIT);
        return subscription;
    }

    private KafkaSubscription open(String topic, String subscriber, String group, String reset, EventHandler handler) {
        ConsumerMetrics metrics = ConsumerMetrics.of(topic, subscriber);
        DeadLetters deadLetters = new DeadLetters(settings);
        return new KafkaSubscription(
                        topic,
                        topics,
                        settings.consumer("todo-" + subscriber, group, reset),
                        new RecordHandler(subscriber, handler, deadLetters, metrics),
                        deadLetters,
                        metrics)
                .start();
    }
}
