package dev.todo.benchmarks.chaos;

import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What a topic holds from its beginning.
 *
 * @param events how many different ones
 * @param repeated how many came again, as they may after a crash
 * @param disordered users of whom an event came after a later one without having come before
 */
record EventLog(int events, int repeated, Set<String> disordered) {

    /** Reads {@code topic} to its end as it is now. */
    static EventLog read(String broker, String topic) {
        JsonType<CloudEvent> type = Jsonb.builder().build().type(CloudEvent.class);
        Set<String> ids = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        Set<String> disordered = new HashSet<>();
        int repeated = 0;
        for (String value : values(broker, topic)) {
            CloudEvent event = type.fromJson(value);
            if (!ids.add(event.id())) {
                repeated++;
                continue;
            }
            // What the sweep tells again stands for no change and has no number.
            boolean numbered = event.sequence() > 0;
            if (numbered && event.sequence() < last.getOrDefault(event.userid(), 0L)) {
                disordered.add(event.userid());
            }
            if (numbered) {
                last.put(event.userid(), event.sequence());
            }
        }
        return new EventLog(ids.size(), repeated, disordered);
    }

    /** How many records the dead letters of {@code topic} hold. */
    static int deadLetters(String broker, String topic) {
        return values(broker, topic + EventTypes.DEAD_LETTER_SUFFIX).size();
    }

    private static List<String> values(String broker, String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo info : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, info.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> values = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> one : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(one.value());
                }
            }
            return values;
        }
    }
}
