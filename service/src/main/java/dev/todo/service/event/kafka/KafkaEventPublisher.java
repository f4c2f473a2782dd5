package dev.todo.service.event.kafka;

import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import dev.todo.service.event.EventFormat;
import dev.todo.service.event.EventPublisher;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Publishes to Kafka with the user's id as key, so that a user's events are in one partition, in order. While the
 * broker is away it waits, and so does its caller.
 *
 * <p>When the broker refuses an event for good, the producer is closed at once, before anything behind that event is
 * sent, and nothing is taken until the caller {@linkplain #begin() begins} again: nothing overtakes what failed.
 */
public final class KafkaEventPublisher implements EventPublisher {

    private static final Events LOG = Events.of(KafkaEventPublisher.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final List<String> TOPICS =
            List.of(EventTypes.TASK_EVENTS, EventTypes.REMINDERS, EventTypes.TASK_UPDATES);

    private final KafkaSettings settings;
    private final Topics topics;
    private final EventFormat format = new EventFormat();
    private volatile @Nullable Run run;
    private volatile boolean closed;

    /** A publisher to the Kafka of {@code settings}; it connects when it is used. */
    public KafkaEventPublisher(KafkaSettings settings) {
        this.settings = settings;
        this.topics = new Topics(settings);
    }

    /** A producer, until something fails on it. */
    private static final class Run {
        private final Producer<byte[], byte[]> producer;
        private final AtomicBoolean failed = new AtomicBoolean();

        private Run(Producer<byte[], byte[]> producer) {
            this.producer = producer;
        }

        /** Called by the producer's own thread: closing there drops all that is not on its way yet. */
        void fail(Exception reason) {
            if (failed.compareAndSet(false, true)) {
                LOG.warning(Fields.event("publisher-failed"), reason);
                producer.close(Duration.ZERO);
            }
        }
    }

    @Override
    public synchronized void begin() {
        Run current = run;
        if (current != null && current.failed.get()) {
            run = null;
        }
    }

    @Override
    public CompletionStage<Void> publish(String topic, CloudEvent event) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        try {
            topics.ensure(TOPICS);
            Run current = current();
            if (current.failed.get()) {
                throw new IllegalStateException("an event before it could not be published");
            }
            Thread caller = Thread.currentThread();
            var _ = current.producer.send(record(topic, event), (metadata, failure) -> {
                if (failure == null) {
                    sent.complete(null);
                    return;
                }
                // Refused before it was queued, it leaves no gap that others could slip through.
                if (Thread.currentThread() != caller) {
                    current.fail(failure);
                }
                sent.completeExceptionally(failure);
            });
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            sent.completeExceptionally(e);
        } catch (RuntimeException e) {
            sent.completeExceptionally(e);
        }
        return sent;
    }

    private synchronized Run current() {
        if (closed) {
            throw new IllegalStateException("the publisher is closed");
        }
        Run current = run;
        if (current == null) {
            current = new Run(new KafkaProducer<>(settings.producer("todo-publisher")));
            run = current;
        }
        return current;
    }

    private ProducerRecord<byte[], byte[]> record(String topic, CloudEvent event) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, event.userid().getBytes(StandardCharsets.UTF_8), format.write(event));
        record.headers()
                .add(new RecordHeader("content-type", EventFormat.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Gives what is under way a few seconds; what is not published then is still in its caller's outbox. */
    @Override
    public void close() {
        Run last;
        synchronized (this) {
            closed = true;
            last = run;
            run = null;
        }
        if (last != null) {
            last.producer.close(STOP_LIMIT);
        }
    }
}
