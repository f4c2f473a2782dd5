package dev.todo.service.event.kafka;

import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import java.util.List;

/**
 * What is counted of a subscription.
 *
 * @param handled events handled
 * @param retried attempts that failed and were, or will be, made again
 * @param deadLettered records that went to the dead letters
 * @param restarted how often the channel failed and was opened anew
 */
record ConsumerMetrics(Counter handled, Counter retried, Counter deadLettered, Counter restarted) {

    static ConsumerMetrics of(String topic, String subscriber) {
        return new ConsumerMetrics(
                counter("events.handled", "Events handled", topic, subscriber),
                counter("events.retried", "Attempts to handle an event that failed", topic, subscriber),
                counter("events.dead-lettered", "Events put among the dead letters", topic, subscriber),
                counter("events.channel-restarts", "Channels opened again after a failure", topic, subscriber));
    }

    private static Counter counter(String name, String description, String topic, String subscriber) {
        return Metrics.getOrCreate(Counter.builder(name)
                .description(description)
                .tags(List.of(Tag.create("topic", topic), Tag.create("subscriber", subscriber))));
    }
}
