package dev.todo.service.event.kafka;

import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/**
 * The consumer that Helidon's connector polls, with what the connector leaves out. The connector stops to poll while
 * it has records nobody asked for, by which a consumer that has to wait loses its membership: here it always polls,
 * and partitions whose lane is full are paused. It knows nothing of partitions that come and go, and commits what was
 * acknowledged of those it lost: here the lane of a partition that goes is ended, and commits are the positions of the
 * lanes that are ours.
 */
final class LaneConsumer extends KafkaConsumer<byte[], byte[]> {

    private static final Events LOG = Events.of(LaneConsumer.class);
    private static final Duration COMMIT_LIMIT = Duration.ofSeconds(5);

    private final Lanes lanes;
    private final Runnable onAssigned;
    private final @Nullable Instant since;
    private final Consumer<Boolean> onPoll;
    private final Optional<? extends Metric> connections;

    /**
     * A consumer that fills {@code lanes}.
     *
     * @param since where to begin in partitions of which nothing is committed; {@code null} leaves it to the properties
     * @param onPoll told with every poll whether there is a connection to a broker
     */
    LaneConsumer(
            Map<String, Object> properties,
            Lanes lanes,
            @Nullable Instant since,
            Runnable onAssigned,
            Consumer<Boolean> onPoll) {
        super(properties);
        this.lanes = lanes;
        this.since = since;
        this.onAssigned = onAssigned;
        this.onPoll = onPoll;
        this.connections = metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals("connection-count")
                        && metric.getKey().group().equals("consumer-metrics"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
        super.subscribe(topics, new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                if (since != null) {
                    begin(partitions, since);
                }
                lanes.open(partitions);
                listener.onPartitionsAssigned(partitions);
                onAssigned.run();
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                lanes.stop(partitions);
                commit(partitions);
                lanes.remove(partitions);
                listener.onPartitionsRevoked(partitions);
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> partitions) {
                lanes.stop(partitions);
                lanes.remove(partitions);
                listener.onPartitionsLost(partitions);
            }
        });
    }

    /**
     * Kafka's own way ({@code auto.offset.reset=by_duration}) finds no place in a partition that has nothing as young, and
     * looks again only half a minute later; {@code latest} leaves out what came before the first look.
     */
    private void begin(Collection<TopicPartition> partitions, Instant from) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(Set.copyOf(partitions), COMMIT_LIMIT);
        List<TopicPartition> fresh = partitions.stream()
                .filter(partition -> committed.get(partition) == null)
                .toList();
        // The ends first: what comes between the two questions is found by the second.
        Map<TopicPartition, Long> ends = endOffsets(fresh, COMMIT_LIMIT);
        Map<TopicPartition, Long> wanted = new HashMap<>();
        fresh.forEach(partition -> wanted.put(partition, from.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = offsetsForTimes(wanted, COMMIT_LIMIT);
        for (TopicPartition partition : fresh) {
            OffsetAndTimestamp first = found.get(partition);
            seek(partition, first == null ? ends.getOrDefault(partition, 0L) : first.offset());
        }
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        Set<TopicPartition> paused = new HashSet<>(paused());
        paused.retainAll(lanes.dry());
        resume(paused);
        Set<TopicPartition> full = new HashSet<>(assignment());
        full.retainAll(lanes.full());
        pause(full);
        onPoll.accept(connected());
        return super.poll(timeout);
    }

    /** A client that has lost its brokers polls on without a word; what it counts tells. */
    private boolean connected() {
        return connections
                .map(count -> count.metricValue() instanceof Number number && number.doubleValue() > 0)
                .orElse(true);
    }

    /** What the connector counts as acknowledged says only which partitions have moved. */
    @Override
    public void commitSync(Map<TopicPartition, OffsetAndMetadata> acknowledged) {
        commit(acknowledged.keySet());
    }

    @Override
    public void close() {
        Set<TopicPartition> all = lanes.partitions();
        lanes.stop(all);
        commit(all);
        lanes.remove(all);
        super.close(CloseOptions.timeout(COMMIT_LIMIT));
    }

    /** The connector wakes a poll that is to stop; when none waits, the commit behind it is what wakes. */
    private void commitNow(Map<TopicPartition, OffsetAndMetadata> positions) {
        try {
            super.commitSync(positions, COMMIT_LIMIT);
        } catch (WakeupException e) {
            super.commitSync(positions, COMMIT_LIMIT);
        }
    }

    /** A position that could not be committed costs a repetition at most. */
    private void commit(Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> positions = lanes.positions(partitions);
        if (positions.isEmpty()) {
            return;
        }
        try {
            commitNow(positions);
        } catch (KafkaException e) {
            LOG.warning(Fields.event("commit-failed").with("partitions", positions.keySet()), e);
        }
    }
}
