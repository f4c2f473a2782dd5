package dev.todo.service.event.kafka;

import io.helidon.messaging.connectors.kafka.KafkaMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The records of one partition on their way to the handler: one after the other, in a thread of their own, so that the
 * thread that polls is never held up. A message is acknowledged when its record needs nothing more.
 */
final class Lane {

    private final RecordHandler handler;
    private final Consumer<Throwable> onFailure;
    private final BlockingQueue<KafkaMessage<byte[], byte[]>> waiting = new LinkedBlockingQueue<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private volatile long position = -1;

    /**
     * A lane, open for records.
     *
     * @param onFailure told of what no further attempt can mend; the lane is over then
     */
    Lane(String name, RecordHandler handler, Consumer<Throwable> onFailure) {
        this.handler = handler;
        this.onFailure = onFailure;
        this.thread = Thread.ofVirtual().name(name).start(this::run);
    }

    void add(KafkaMessage<byte[], byte[]> message) {
        waiting.add(message);
    }

    /** How many records wait. */
    int size() {
        return waiting.size();
    }

    /** The offset behind the last record handled; empty when there was none yet. */
    OptionalLong position() {
        long now = position;
        return now < 0 ? OptionalLong.empty() : OptionalLong.of(now);
    }

    /** Begins no record and no further attempt; the attempt under way goes on. */
    void stop() {
        stopped.countDown();
        waiting.add(KafkaMessage.of(new byte[0])); // wakes a lane that waits for records
    }

    /** Waits for the attempt under way, at most {@code limit}, and lets go of the records behind it. */
    void end(Duration limit) {
        try {
            boolean _ = thread.join(limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (KafkaMessage<byte[], byte[]> message; (message = waiting.poll()) != null; ) {
            letGo(message);
        }
    }

    /** The connector forgets an acknowledged message; what is committed is the position, not what it remembers. */
    static void letGo(KafkaMessage<byte[], byte[]> message) {
        var _ = message.ack();
    }

    private void run() {
        try {
            while (stopped.getCount() > 0) {
                handle(waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
    }

    private void handle(KafkaMessage<byte[], byte[]> message) throws InterruptedException {
        Optional<ConsumerRecord<byte[], byte[]>> record = message.getConsumerRecord();
        if (record.isPresent() && stopped.getCount() > 0) {
            handler.handle(record.get(), stopped);
            position = record.get().offset() + 1;
        }
        letGo(message);
    }
}
