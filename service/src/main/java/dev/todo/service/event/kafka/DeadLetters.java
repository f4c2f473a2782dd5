package dev.todo.service.event.kafka;

import dev.todo.core.event.EventTypes;
import dev.todo.service.event.PoisonEventException;
import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Where the records go that can never be handled: {@code <topic>.dlq}, as they came, with the reason in headers. */
final class DeadLetters implements AutoCloseable {

    /** The headers of a dead letter. */
    static final String REASON = "todo-reason";

    static final String GROUP = "todo-group";
    static final String TOPIC = "todo-topic";
    static final String PARTITION = "todo-partition";
    static final String OFFSET = "todo-offset";
    static final String TIME = "todo-time";

    private static final Events LOG = Events.of(DeadLetters.class);
    private static final int LONGEST_REASON = 1_000;

    private final Producer<byte[], byte[]> producer;

    DeadLetters(KafkaSettings settings) {
        this.producer = new KafkaProducer<>(settings.producer("todo-dead-letters"));
    }

    static String topic(String topic) {
        return topic + EventTypes.DEAD_LETTER_SUFFIX;
    }

    /** Returns when the broker has {@code record} among the dead letters. */
    void add(ConsumerRecord<byte[], byte[]> record, String group, PoisonEventException poison)
            throws InterruptedException {
        Headers headers = new RecordHeaders(record.headers().toArray());
        put(headers, REASON, reason(poison));
        put(headers, GROUP, group);
        put(headers, TOPIC, record.topic());
        put(headers, PARTITION, Integer.toString(record.partition()));
        put(headers, OFFSET, Long.toString(record.offset()));
        put(headers, TIME, Instant.ofEpochMilli(record.timestamp()).toString());
        try {
            send(record, record.value(), headers);
        } catch (RecordTooLargeException e) {
            put(headers, REASON, reason(poison) + "; left out, since the broker takes nothing as large");
            send(record, new byte[0], headers);
        }
        // Without the reason, which may repeat what a user wrote.
        LOG.error(
                Fields.event("dead-letter")
                        .with("topic", record.topic())
                        .with("partition", record.partition())
                        .with("offset", record.offset())
                        .with("group", group),
                null);
    }

    private void send(ConsumerRecord<byte[], byte[]> record, byte[] value, Headers headers)
            throws InterruptedException {
        try {
            producer.send(new ProducerRecord<>(topic(record.topic()), null, record.key(), value, headers))
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new IllegalStateException("the dead letter could not be put away", e.getCause());
        } catch (CancellationException e) {
            throw new IllegalStateException("the dead letter could not be put away", e);
        }
    }

    private static String reason(PoisonEventException poison) {
        String reason = String.valueOf(poison.getMessage());
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
