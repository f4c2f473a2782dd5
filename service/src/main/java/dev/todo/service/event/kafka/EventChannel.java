package dev.todo.service.event.kafka;

import io.helidon.messaging.Channel;
import io.helidon.messaging.Messaging;
import io.helidon.messaging.connectors.kafka.KafkaMessage;
import io.helidon.messaging.connectors.kafka.KafkaPublisher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One life of a channel of Helidon's messaging from a topic to a handler. It ends with the first failure of the
 * connector's loop, and cannot be opened again: who holds it opens another.
 */
final class EventChannel implements AutoCloseable {

    private static final long POLL_MILLIS = 100;

    private final ScheduledExecutorService loop;
    private final Messaging messaging;
    private final KafkaPublisher<byte[], byte[]> source;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
    private final CompletableFuture<Void> assigned = new CompletableFuture<>();

    /**
     * Opens a channel from {@code topic} to {@code handler}, with a consumer as {@code properties} say.
     *
     * @param since where to begin in partitions of which nothing is committed; {@code null} leaves it to the properties
     * @param onPoll told with every poll whether there is a connection to a broker
     */
    EventChannel(
            String topic,
            Map<String, Object> properties,
            @Nullable Instant since,
            RecordHandler handler,
            Consumer<Boolean> onPoll) {
        Lanes lanes = new Lanes(handler, failure::complete);
        this.loop = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("kafka-" + topic).factory());
        this.source = KafkaPublisher.<byte[], byte[]>builder()
                .consumerSupplier(
                        () -> new LaneConsumer(properties, lanes, since, () -> assigned.complete(null), onPoll))
                .topics(List.of(topic))
                .scheduler(loop)
                .pollTimeout(POLL_MILLIS)
                .periodExecutions(1)
                .autoCommit(false)
                .build();
        Channel<byte[]> channel = Channel.create(topic);
        this.messaging = Messaging.builder()
                .publisher(channel, source)
                .subscriber(channel, new ToLanes(lanes))
                .build();
        messaging.start();
    }

    /** Completes with the reason when the channel has failed. */
    CompletableFuture<Throwable> failure() {
        return failure;
    }

    /** Completes when the group has given it partitions for the first time. */
    CompletableFuture<Void> assigned() {
        return assigned;
    }

    /** Ends it after the attempts under way, and leaves the group. */
    @Override
    public void close() {
        messaging.stop();
        source.stop();
        loop.shutdown();
    }

    /** Asks for everything; it is the consumer that is paused when lanes are full. */
    private final class ToLanes implements Flow.Subscriber<KafkaMessage<byte[], byte[]>> {
        private final Lanes lanes;

        private ToLanes(Lanes lanes) {
            this.lanes = lanes;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(KafkaMessage<byte[], byte[]> message) {
            lanes.add(message);
        }

        @Override
        public void onError(Throwable reason) {
            failure.complete(reason);
        }

        @Override
        public void onComplete() {
            // It was we who stopped it.
        }
    }
}
