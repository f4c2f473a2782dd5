package dev.todo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import dev.todo.local.broker.BrokerProcess;
import dev.todo.service.event.EventHandler;
import dev.todo.service.event.EventSource;
import dev.todo.service.event.PoisonEventException;
import dev.todo.service.event.kafka.DeadLetterBox;
import dev.todo.service.event.kafka.DeadLetterBox.DeadLetter;
import dev.todo.service.event.kafka.KafkaEventPublisher;
import dev.todo.service.event.kafka.KafkaEventSource;
import dev.todo.service.event.kafka.KafkaSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(BrokerExtension.class)
class KafkaEventsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOPIC = EventTypes.TASK_EVENTS;

    private final BrokerProcess broker;
    private final KafkaSettings settings;
    private final KafkaEventPublisher publisher;
    private final KafkaEventSource source;
    private final List<EventSource.Subscription> subscriptions = new ArrayList<>();
    private final String group = "group-" + UUID.randomUUID();
    private final Map<UUID, List<Long>> seen = new ConcurrentHashMap<>();

    KafkaEventsTest(BrokerProcess broker) {
        this.broker = broker;
        this.settings = new KafkaSettings(broker.bootstrapServers(), 4, (short) 1, Map.of());
        this.publisher = new KafkaEventPublisher(settings);
        this.source = new KafkaEventSource(settings, InstantSource.system());
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
    void putsPoisonAmongTheDeadLettersWithItsReasonAndGoesOn() {
        UUID user = UUID.randomUUID();
        subscribe(event -> {
            if (event.userid().equals(user.toString()) && event.sequence() == 1) {
                throw new PoisonEventException("no such thing as " + user, null);
            }
            note(event);
        });

        publish(List.of(user), 1, 2);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(user)).containsExactly(2L));
        assertThat(deadLetters(user)).extracting(DeadLetter::reason).containsExactly("no such thing as " + user);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello                                            | it is no event in JSON
            []                                               | it is no event in JSON
            {}                                               | its specversion is not 1.0
            {"specversion":"2.0"}                            | its specversion is not 1.0
            {"specversion":"1.0","id":"1"}                   | it has no source
            {"specversion":"1.0","id":"1","source":"s","type":"t","userid":"me","data":{}} | its userid is no user's id
            {"specversion":"1.0","id":"1","source":"s","type":"t","userid":"OTHER","data":{}} | its key is not its userid
            {"specversion":"1.0","id":"1","source":"s","type":"t","data":NESTED} | it
            """)
    void refusesWhatIsNoEventOfOurs(String text, String reason) {
        UUID user = UUID.randomUUID();
        subscribe(this::note);

        raw(user, text.replace("OTHER", UUID.randomUUID().toString()).replace("NESTED", "[".repeat(100_000)));
        publish(List.of(user), 1, 1);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(user)).containsExactly(1L));
        assertThat(deadLetters(user))
                .extracting(DeadLetter::reason)
                .singleElement()
                .asString()
                .startsWith(reason);
    }

    @Test
    void refusesWhatIsTooLargeOrEmpty() {
        UUID user = UUID.randomUUID();
        subscribe(this::note);

        raw(user, "x".repeat(600_000));
        raw(user, "");
        publish(List.of(user), 1, 1);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(user)).containsExactly(1L));
        assertThat(deadLetters(user))
                .extracting(DeadLetter::reason)
                .containsExactlyInAnyOrder(
                        "it has 600000 bytes, and an event at most 524288", "there is nothing in it");
    }

    @Test
    void opensAnotherChannelWhenOneHasFailed() {
        UUID user = UUID.randomUUID();
        AtomicInteger failures = new AtomicInteger();
        subscribe(event -> {
            if (event.userid().equals(user.toString()) && failures.getAndIncrement() == 0) {
                throw new LinkageError("no retry in this channel");
            }
            note(event);
        });

        publish(List.of(user), 1, 3);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(user)).containsExactly(1L, 2L, 3L));
    }

    @Test
    void sharesTheWorkAmongTheMembersOfAGroupAndCarriesOnWhenOneLeaves() {
        List<UUID> users = Stream.generate(UUID::randomUUID).limit(20).toList();
        Set<String> members = ConcurrentHashMap.newKeySet();
        subscribe(event -> {
            members.add("first");
            note(event);
        });
        EventSource.Subscription second = source.subscribe(TOPIC, group, event -> {
            members.add("second");
            note(event);
        });
        await().atMost(PATIENCE).untilAsserted(() -> {
            publish(users, 1, 1);
            assertThat(members).containsExactlyInAnyOrder("first", "second");
        });

        publish(users, 2, 20);
        second.close();
        publish(users, 21, 30);

        users.forEach(user -> await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen(user).stream().distinct())
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 30).boxed().toList())));
    }

    @Test
    void replaysDeadLettersOnceTheyCanBeHandled() {
        UUID user = UUID.randomUUID();
        AtomicBoolean mended = new AtomicBoolean();
        subscribe(event -> {
            if (event.userid().equals(user.toString()) && !mended.get()) {
                throw new PoisonEventException("not understood yet", null);
            }
            note(event);
        });
        publish(List.of(user), 1, 3);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters(user)).hasSize(3));

        mended.set(true);
        new DeadLetterBox(settings).replay(TOPIC, letter -> {});

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(seen(user)).containsExactly(1L, 2L, 3L));
        assertThat(deadLetters(user)).isEmpty();
    }

    @Test
    void losesNothingAndKeepsTheOrderWhenTheBrokerIsKilled() {
        List<UUID> users = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        subscribe(this::note);
        publish(users, 1, 50);
        users.forEach(user -> await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen(user)).isNotEmpty()));

        CompletableFuture<Void> rest = CompletableFuture.runAsync(() -> {
            for (int sequence = 51; sequence <= 150; sequence++) {
                publish(users, sequence, sequence);
            }
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(seen(users.getFirst())).hasSizeGreaterThan(60));
        broker.kill();
        broker.start();

        assertThat(rest).succeedsWithin(Duration.ofSeconds(90));
        List<Long> all = LongStream.rangeClosed(1, 150).boxed().toList();
        users.forEach(user -> await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            // What was handled but not yet committed comes again: the first of each are what must be in order.
            assertThat(seen(user).stream().distinct()).containsExactlyElementsOf(all);
        }));
    }

    @Test
    void waitsForABrokerThatIsAwayAndDrainsWhenItIsBack() {
        UUID user = UUID.randomUUID();
        broker.kill();
        subscribe(this::note);
        CompletableFuture<Void> published = CompletableFuture.runAsync(() -> publish(List.of(user), 1, 20));

        await().during(Duration.ofSeconds(3)).until(() -> !published.isDone());
        broker.start();

        assertThat(published).succeedsWithin(Duration.ofMinutes(1));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(seen(user)).hasSize(20));
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

    @Test
    void tellsAFollowerOfATopicWhereNothingHasHappenedYet() {
        UUID user = UUID.randomUUID();
        subscriptions.add(source.follow(EventTypes.REMINDERS, "notifier", this::note));

        publisher.begin();
        publisher
                .publish(EventTypes.REMINDERS, event(user, 1))
                .toCompletableFuture()
                .join();

        // Kafka's own search for a place by time gives up for half a minute where there is nothing.
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(seen(user)).containsExactly(1L));
    }

    private void subscribe(EventHandler handler) {
        subscriptions.add(source.subscribe(TOPIC, group, handler));
    }

    private void note(CloudEvent event) {
        seen.computeIfAbsent(UUID.fromString(event.userid()), user -> new CopyOnWriteArrayList<>())
                .add(event.sequence());
    }

    /** Those of this test's own group and of {@code user}: all tests share one topic. */
    private List<DeadLetter> deadLetters(UUID user) {
        List<DeadLetter> found = new ArrayList<>();
        new DeadLetterBox(settings).list(TOPIC, letter -> {
            if (letter.group().equals(group) && letter.key().equals(user.toString())) {
                found.add(letter);
            }
        });
        return found;
    }

    private void raw(UUID key, String value) {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "key.serializer", StringSerializer.class,
                "value.serializer", StringSerializer.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(properties)) {
            var _ = producer.send(new ProducerRecord<>(TOPIC, key.toString(), value));
        }
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
