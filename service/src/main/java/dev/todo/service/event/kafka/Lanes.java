package dev.todo.service.event.kafka;

import io.helidon.messaging.connectors.kafka.KafkaMessage;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The lanes of the partitions that are ours at the moment. */
final class Lanes {

    private static final int FULL = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RecordHandler handler;
    private final Consumer<Throwable> onFailure;
    private final Map<TopicPartition, Lane> lanes = new ConcurrentHashMap<>();

    Lanes(RecordHandler handler, Consumer<Throwable> onFailure) {
        this.handler = handler;
        this.onFailure = onFailure;
    }

    void open(Collection<TopicPartition> partitions) {
        partitions.forEach(
                partition -> lanes.computeIfAbsent(partition, p -> new Lane("lane-" + p, handler, onFailure)));
    }

    /** Puts a message into its lane; one of a partition that is ours no more is another's to handle. */
    void add(KafkaMessage<byte[], byte[]> message) {
        Lane lane = message.getConsumerRecord()
                .map(Lanes::partition)
                .map(lanes::get)
                .orElse(null);
        if (lane == null) {
            Lane.letGo(message);
        } else {
            lane.add(message);
        }
    }

    /** The partitions whose lane has as much as it should. */
    Set<TopicPartition> full() {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().size() >= FULL)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The partitions whose lane is about to run dry. */
    Set<TopicPartition> dry() {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().size() < FULL / 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How far {@code partitions} are handled, of those that are ours. */
    Map<TopicPartition, OffsetAndMetadata> positions(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Lane lane = lanes.get(partition);
            if (lane != null) {
                lane.position().ifPresent(position -> positions.put(partition, new OffsetAndMetadata(position)));
            }
        }
        return positions;
    }

    /** The partitions that are ours. */
    Set<TopicPartition> partitions() {
        return Set.copyOf(lanes.keySet());
    }

    /** Stops the lanes of {@code partitions} after the attempts under way; their positions are final then. */
    void stop(Collection<TopicPartition> partitions) {
        List<Lane> stopping =
                partitions.stream().map(lanes::get).filter(Objects::nonNull).toList();
        stopping.forEach(Lane::stop);
        stopping.forEach(lane -> lane.end(PATIENCE));
    }

    /** Forgets the lanes of {@code partitions}. */
    void remove(Collection<TopicPartition> partitions) {
        partitions.forEach(lanes::remove);
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
