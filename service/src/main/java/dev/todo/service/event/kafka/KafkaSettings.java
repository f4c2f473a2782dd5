package dev.todo.service.event.kafka;

import io.helidon.config.Config;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How to reach Kafka.
 *
 * @param bootstrapServers {@code host:port}, several with commas
 * @param partitions of a topic that has to be made
 * @param replicationFactor of a topic that has to be made; -1 leaves it to the broker
 * @param properties of Kafka's clients, passed through to all of them; they win over what is set here
 */
public record KafkaSettings(
        String bootstrapServers, int partitions, short replicationFactor, Map<String, String> properties) {

    /** A dead letter carries what was too large for an event as well. */
    private static final int MAX_REQUEST = 16 * 1024 * 1024;

    /** Copies the properties. */
    public KafkaSettings {
        properties = Map.copyOf(properties);
    }

    /** The settings in {@code kafka}, the keys below {@code events.kafka}. */
    public static KafkaSettings of(Config kafka) {
        Config properties = kafka.get("properties");
        return new KafkaSettings(
                kafka.get("bootstrap-servers").asString().get(),
                kafka.get("partitions").asInt().get(),
                kafka.get("replication-factor").asInt().get().shortValue(),
                properties.exists() ? properties.detach().asMap().orElse(Map.of()) : Map.of());
    }

    /**
     * An idempotent producer that never gives up by itself: while the broker is away its caller waits. Order holds with
     * several requests under way, since the broker refuses a batch whose predecessor it has not seen.
     */
    Map<String, Object> producer(String clientId) {
        Map<String, Object> producer = common(clientId);
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 24 * 3_600_000L);
        producer.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        producer.putAll(properties);
        return producer;
    }

    /**
     * A consumer of {@code group}.
     *
     * @param reset where it begins when the group has no position yet
     */
    Map<String, Object> consumer(String clientId, String group, String reset) {
        Map<String, Object> consumer = common(clientId);
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset);
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // A member that is killed is missed soon; the default of 45 s is far above what a user waits for.
        consumer.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        consumer.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        consumer.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.putAll(properties);
        return consumer;
    }

    Map<String, Object> admin(String clientId) {
        Map<String, Object> admin = common(clientId);
        admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        admin.putAll(properties);
        return admin;
    }

    private Map<String, Object> common(String clientId) {
        Map<String, Object> common = new HashMap<>();
        common.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        common.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
        common.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        common.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000);
        return common;
    }
}
