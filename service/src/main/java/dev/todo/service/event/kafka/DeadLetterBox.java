package dev.todo.service.event.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of a topic that have not been replayed. Replaying puts them back where they came from, in their
 * order; how far it got is kept by the broker, as the position of the group {@value #GROUP}.
 */
public final class DeadLetterBox {

    private static final String GROUP = "todo-dead-letters";
    private static final String PREFIX = "todo-";
    private static final int LONGEST_KEY = 100;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings settings;

    /** The dead letters in the Kafka of {@code settings}. */
    public DeadLetterBox(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * A record that could not be handled.
     *
     * @param topic where it was
     * @param partition its partition there
     * @param offset its place there
     * @param key whose it is: a user's id, unless that is what is wrong with it
     * @param time when it was written, ISO-8601
     * @param group who could not handle it
     * @param reason why
     * @param size bytes of it
     */
    public record DeadLetter(
            String topic,
            String partition,
            String offset,
            String key,
            String time,
            String group,
            String reason,
            int size) {}

    /** Tells {@code reader} every dead letter of {@code topic} that waits; answers how many. */
    public int list(String topic, Consumer<DeadLetter> reader) {
        return read(topic, (consumer, record) -> reader.accept(letter(record)));
    }

    /**
     * Puts every dead letter of {@code topic} that waits back into the topic, and tells {@code reader} each that is
     * there; answers how many. Cut short, it goes on where it was; a letter may come back twice.
     */
    public int replay(String topic, Consumer<DeadLetter> reader) {
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(settings.producer("todo-replay"))) {
            return read(topic, (consumer, record) -> {
                send(
                        producer,
                        new ProducerRecord<>(topic, null, record.key(), record.value(), original(record.headers())));
                consumer.commitSync(Map.of(partition(record), new OffsetAndMetadata(record.offset() + 1)), LIMIT);
                reader.accept(letter(record));
            });
        }
    }

    /** What is done with a dead letter. */
    @FunctionalInterface
    private interface Work {
        void on(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecord<byte[], byte[]> record);
    }

    private int read(String topic, Work work) {
        int count = 0;
        Map<String, Object> properties = settings.consumer("todo-dead-letters", GROUP, "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties)) {
            Map<TopicPartition, Long> ends = open(consumer, DeadLetters.topic(topic));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), LIMIT) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    // What a replay itself brings about is for the next one, or it might never end.
                    if (record.offset() < ends.getOrDefault(partition(record), 0L)) {
                        work.on(consumer, record);
                        count++;
                    }
                }
            }
        }
        return count;
    }

    /** Takes all partitions, each from where the last replay ended, and answers where each ends now. */
    private static Map<TopicPartition, Long> open(KafkaConsumer<byte[], byte[]> consumer, String deadLetters) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo partition : consumer.listTopics(LIMIT).getOrDefault(deadLetters, List.of())) {
            partitions.add(new TopicPartition(deadLetters, partition.partition()));
        }
        consumer.assign(partitions);
        return partitions.isEmpty() ? Map.of() : new HashMap<>(consumer.endOffsets(partitions, LIMIT));
    }

    private static void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        try {
            var _ = producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not take it back", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Headers original(Headers headers) {
        Headers original = new RecordHeaders();
        for (Header header : headers) {
            if (!header.key().startsWith(PREFIX)) {
                original.add(header);
            }
        }
        return original;
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        return new DeadLetter(
                text(headers, DeadLetters.TOPIC),
                text(headers, DeadLetters.PARTITION),
                text(headers, DeadLetters.OFFSET),
                key(record.key()),
                text(headers, DeadLetters.TIME),
                text(headers, DeadLetters.GROUP),
                text(headers, DeadLetters.REASON),
                record.value() == null ? 0 : record.value().length);
    }

    private static String key(byte @Nullable [] key) {
        return key == null || key.length > LONGEST_KEY ? "?" : new String(key, StandardCharsets.UTF_8);
    }

    private static String text(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader(name);
        return header == null ? "?" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
