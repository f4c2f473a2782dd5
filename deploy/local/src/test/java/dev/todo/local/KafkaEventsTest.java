package dev.todo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import dev.todo.local.broker.BrokerProcess;
import dev.todo.service.event.EventHandler;
import dev.todo.service.event.EventSource;
import dev.todo.service.event.PoisonEventException;
import dev.todo.service.event.kafka.KafkaEventPublisher;
import dev.todo.service.event.kafka.KafkaEventSource;
import dev.todo.service.event.kafka.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrokerExtension.class)
class KafkaEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOPIC = EventTypes.TASK_EVENTS;

    private final KafkaEventPublisher publisher;
    private final KafkaEventSource source;
    private final List<EventSource.Subscription> subscriptions = new ArrayList<>();
    private final String group = "group-" + UUID.randomUUID();
    private final Map<UUID, List<Long>> seen = new ConcurrentHashMap<>();

    KafkaEventsTest(BrokerProcess broker) {
        KafkaSettings settings = new KafkaSettings(broker.bootstrapServers(), 4, (short) 1, Map.of());
        this.publisher = new KafkaEventPublisher(settings);
        this.source = new KafkaEventSource(settings);
    }

    @AfterEach
    void stop() {
        subscriptions.forEach(EventSource.Subscription::close);
        publisher.close();
    }

    @Test
    void handsTheEventsOfAUserOverInTheirOrder() {
        List<UUID> users = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        subscribe(this::note);

        publish(users, 1, 100);

        users.forEach(user -> await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen(user)).hasSize(100)));
        assertThat(seen.entrySet())
                .filteredOn(entry -> users.contains(entry.getKey()))
                .allSatisfy(entry -> assertThat(entry.getValue()).isSorted().doesNotHaveDuplicates());
    }

    @Test
    void triesAgainWhatMayPassAndLetsNothingOfThatUserOvertake() {
        UUID user = UUID.randomUUID();
        AtomicInteger failures = new AtomicInteger();
        subscribe(event -> {
            if (event.userid().equals(user.toString()) && event.sequence() == 2 && failures.incrementAndGet() < 4) {
                throw new IllegalStateException("server away");
            }
            note(event);
        });

        publish(List.of(user), 1, 5);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(user)).containsExactly(1L, 2L, 3L, 4L, 5L));
        assertThat(failures).hasValue(4);
    }

    @Test
    void putsPoisonAmongTheDeadLettersAndGoesOn() {
        UUID user = UUID.randomUUID();
        subscribe(event -> {
            if (event.userid().equals(user.toString()) && event.sequence() == 1) {
                throw new PoisonEventException("no such thing", null);
            }
            note(event);
        });

        publish(List.of(user), 1, 2);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(user)).containsExactly(2L));
    }

    @Test
    void goesOnWhereTheGroupWas() {
        UUID user = UUID.randomUUID();
        EventSource.Subscription first = source.subscribe(TOPIC, group, this::note);
        publish(List.of(user), 1, 3);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(user)).hasSize(3));
        first.close();

        publish(List.of(user), 4, 6);
        subscribe(this::note);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(user)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L));
    }

    @Test
    void handsEveryEventToEveryFollower() {
        UUID user = UUID.randomUUID();
        List<Long> other = new CopyOnWriteArrayList<>();
        subscriptions.add(source.follow(TOPIC, "notifier", this::note));
        subscriptions.add(source.follow(TOPIC, "notifier", event -> {
            if (event.userid().equals(user.toString())) {
                other.add(event.sequence());
            }
        }));

        publish(List.of(user), 1, 3);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(user)).containsExactly(1L, 2L, 3L));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(other).containsExactly(1L, 2L, 3L));
    }

    private void subscribe(EventHandler handler) {
        subscriptions.add(source.subscribe(TOPIC, group, handler));
    }

    private void note(CloudEvent event) {
        seen.computeIfAbsent(UUID.fromString(event.userid()), user -> new CopyOnWriteArrayList<>())
                .add(event.sequence());
    }

    private List<Long> seen(UUID user) {
        return seen.getOrDefault(user, List.of());
    }

    private void publish(List<UUID> users, int from, int to) {
        List<CompletionStage<Void>> sent = new ArrayList<>();
        publisher.begin();
        for (int sequence = from; sequence <= to; sequence++) {
            for (UUID user : users) {
                sent.add(publisher.publish(TOPIC, event(user, sequence)));
            }
        }
        sent.forEach(stage -> stage.toCompletableFuture().join());
    }

    private static CloudEvent event(UUID user, long sequence) {
        return new CloudEvent(
                CloudEvent.SPEC_VERSION,
                UUID.randomUUID().toString(),
                "/todo/server",
                EventTypes.TASK_COMPLETED,
                null,
                Instant.EPOCH,
                "application/json",
                user.toString(),
                sequence,
                "{\"task\":{}}");
    }
}
