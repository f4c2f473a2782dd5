package dev.todo.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import dev.todo.server.account.Accounts;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import dev.todo.server.task.Todos;
import dev.todo.service.event.EventPublisher;
import dev.todo.service.event.InProcessEvents;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class OutboxRelayTest {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final OutboxRelay.Settings QUICK =
            new OutboxRelay.Settings(Duration.ofMillis(200), Duration.ofDays(7));

    private final Database database;
    private final Todos todos;
    private final Accounts accounts;
    private final Collector collector = new Collector();
    private final List<OutboxRelay> relays = new CopyOnWriteArrayList<>();

    OutboxRelayTest(Database database) {
        this.database = database;
        this.accounts = new Accounts(database, CLOCK);
        this.todos = new Todos(database, accounts, CLOCK);
    }

    @BeforeEach
    void startRelay() {
        relay();
    }

    @AfterEach
    void stopRelays() {
        relays.forEach(OutboxRelay::close);
    }

    @Test
    void publishesEveryCommittedChangeInTheUsersOrder() {
        UUID user = user();
        TodoApi api = todos.forUser(user);
        for (int i = 0; i < 20; i++) {
            api.complete(
                    TaskRef.of(api.create(CreateTask.titled("task " + i)).task().id()));
        }

        await().untilAsserted(() -> assertThat(collector.of(user)).hasSize(40));
        assertThat(collector.of(user))
                .extracting(CloudEvent::sequence)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(collector.of(user)).allSatisfy(event -> {
            assertThat(event.specversion()).isEqualTo("1.0");
            assertThat(event.source()).isEqualTo("/todo/server");
            assertThat(event.subject()).isNotNull();
            assertThat(event.data()).startsWith("{\"task\":{");
        });
    }

    @Test
    void publishesNothingOfATransactionThatWasRolledBack() {
        UUID user = user();
        TodoApi api = todos.forUser(user);
        api.bulk(List.of(new dev.todo.core.api.Operation.Create(CreateTask.titled("never"))), true);
        api.create(CreateTask.titled("real"));

        await().untilAsserted(() -> assertThat(collector.of(user)).isNotEmpty());
        assertThat(collector.of(user))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).contains("\"real\""));
    }

    @Test
    void holdsBackOnlyTheUserWhoseEventFailedAndKeepsTheirOrder() {
        UUID failing = user();
        UUID other = user();
        collector.refuse(failing);
        for (int i = 0; i < 5; i++) {
            todos.forUser(failing).create(CreateTask.titled("a" + i));
        }
        todos.forUser(other).create(CreateTask.titled("b"));

        await().untilAsserted(() -> assertThat(collector.of(other)).hasSize(1));
        assertThat(collector.of(failing)).isEmpty();

        collector.accept(failing);
        await().untilAsserted(() -> assertThat(collector.of(failing)).hasSize(5));
        assertThat(collector.of(failing)).extracting(CloudEvent::sequence).isSorted();
    }

    @Test
    void letsOneOfSeveralRelaysWorkAndAnotherTakeOver() {
        relay();
        UUID user = user();
        todos.forUser(user).create(CreateTask.titled("one"));
        await().untilAsserted(() -> assertThat(collector.of(user)).hasSize(1));

        relays.removeFirst().close();
        todos.forUser(user).create(CreateTask.titled("two"));

        await().untilAsserted(() -> assertThat(collector.of(user)).hasSize(2));
        assertThat(collector.of(user)).extracting(CloudEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void aSlowConsumerOfOneLaneHoldsUpNothingInTheOther() throws Exception {
        relays.removeFirst().close();
        CountDownLatch told = new CountDownLatch(1);
        InProcessEvents events = new InProcessEvents();
        // An occurrence is not made before the device knows of the change: in one lane that would never be.
        CompletableFuture<Boolean> waited = new CompletableFuture<>();
        events.subscribe(EventTypes.TASK_EVENTS, "worker", event -> waited.complete(uninterrupted(told)));
        events.follow(EventTypes.TASK_UPDATES, "notifier", event -> told.countDown());
        relay(Lane.SERIES, events);
        relay(Lane.PUSHES, events);

        todos.forUser(user()).create(CreateTask.titled("one"));

        assertThat(waited.get(30, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean uninterrupted(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void relay() {
        relay(Lane.ALL, collector);
    }

    private void relay(Lane lane, EventPublisher publisher) {
        OutboxRelay relay = new OutboxRelay(database, lane, publisher, () -> {}, CLOCK, QUICK);
        relay.start();
        relays.add(relay);
    }

    private UUID user() {
        return accounts.createUser("Ada", ZoneId.of("Europe/Berlin")).user();
    }

    /** Keeps what is published on {@code task-events}, and refuses the events of some users. */
    private static final class Collector implements EventPublisher {

        private final List<CloudEvent> events = Collections.synchronizedList(new CopyOnWriteArrayList<>());
        private final Set<String> refused = ConcurrentHashMap.newKeySet();

        @Override
        public CompletionStage<Void> publish(String topic, CloudEvent event) {
            if (refused.contains(event.userid())) {
                return CompletableFuture.failedStage(new IllegalStateException("broker away"));
            }
            if (topic.equals(EventTypes.TASK_EVENTS)) {
                events.add(event);
            }
            return CompletableFuture.completedStage(null);
        }

        void refuse(UUID user) {
            refused.add(user.toString());
        }

        void accept(UUID user) {
            refused.remove(user.toString());
        }

        List<CloudEvent> of(UUID user) {
            return events.stream()
                    .filter(event -> event.userid().equals(user.toString()))
                    .toList();
        }

        @Override
        public void close() {
            events.clear();
        }
    }
}
