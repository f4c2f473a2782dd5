package dev.todo.service.event.kafka;

import dev.todo.core.event.CloudEvent;
import dev.todo.service.event.EventFormat;
import dev.todo.service.event.EventHandler;
import dev.todo.service.event.PoisonEventException;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Carries one record to its end: handled, or a dead letter. What may go better later is tried until it does, with a
 * growing pause.
 */
final class RecordHandler {

    private static final Events LOG = Events.of(RecordHandler.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final int LOGGED_EVERY = 20;

    private final String group;
    private final EventHandler handler;
    private final DeadLetters deadLetters;
    private final ConsumerMetrics metrics;
    private final EventFormat format = new EventFormat();

    RecordHandler(String group, EventHandler handler, DeadLetters deadLetters, ConsumerMetrics metrics) {
        this.group = group;
        this.handler = handler;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /**
     * Returns when {@code record} needs nothing more.
     *
     * @param stopped when it is down there is no further attempt
     * @throws InterruptedException when there was none, and the record is not done
     */
    void handle(ConsumerRecord<byte[], byte[]> record, CountDownLatch stopped) throws InterruptedException {
        try {
            untilDone(record, stopped, () -> handler.handle(event(record)));
            metrics.handled().increment();
        } catch (PoisonEventException poison) {
            untilDone(record, stopped, () -> deadLetters.add(record, group, poison));
            metrics.deadLettered().increment();
        }
    }

    /** One step of the work on a record. */
    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }

    private void untilDone(ConsumerRecord<byte[], byte[]> record, CountDownLatch stopped, Step step)
            throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int failures = 0; ; failures++) {
            try {
                step.run();
                return;
            } catch (PoisonEventException poison) {
                throw poison;
            } catch (StackOverflowError e) {
                throw new PoisonEventException("it is nested too deeply", e);
            } catch (RuntimeException e) {
                metrics.retried().increment();
                if (failures % LOGGED_EVERY == 0) {
                    LOG.warning(
                            Fields.event("event-retried")
                                    .with("topic", record.topic())
                                    .with("partition", record.partition())
                                    .with("offset", record.offset())
                                    .with("group", group)
                                    .with("failures", failures + 1),
                            e);
                }
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException("stopped between two attempts");
                }
                pause = longer(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private CloudEvent event(ConsumerRecord<byte[], byte[]> record) {
        CloudEvent event = format.read(record.value());
        // The key is what keeps a user's events in order; a record under another's key is not theirs.
        if (record.key() == null || !Arrays.equals(record.key(), event.userid().getBytes(StandardCharsets.UTF_8))) {
            throw new PoisonEventException("its key is not its userid", null);
        }
        return event;
    }
}
