package dev.todo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushSubscriptionTest {

    private static final String HELLO = "{\"type\":\"hello\"}";
    private static final String ID = "0199f000-0000-7000-8000-000000000001.1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Screen screen = new Screen();
    private FakeNotifier notifier;
    private PushSubscription subscription;

    @BeforeEach
    void open() throws IOException {
        notifier = new FakeNotifier();
        subscription = subscription(Duration.ofSeconds(60));
    }

    private PushSubscription subscription(Duration silence) {
        return new PushSubscription(
                () -> Optional.of(new Endpoint(notifier.origin(), "secret")),
                screen,
                new Pauses(Duration.ofMillis(20), Duration.ofMillis(100), RandomGenerator.getDefault()),
                silence);
    }

    @AfterEach
    void close() throws IOException {
        subscription.close();
        notifier.close();
    }

    private FakeNotifier.Peer peer() throws InterruptedException {
        FakeNotifier.Peer peer = notifier.peers.poll(10, TimeUnit.SECONDS);
        assertThat(peer).isNotNull();
        return peer;
    }

    private static String reminder(String id) {
        String reminder = id.substring(0, id.indexOf('.'));
        return """
                {"type":"reminder","id":"%s","reminderId":"%s","generation":1,"taskId":"%s","title":"milk","due":null,\
                "firesAt":"2026-12-01T08:00:00Z","late":false,"somethingNew":1}
                """.formatted(id, reminder, reminder);
    }

    @Test
    void acknowledgesAReminderOnceItWasShown() throws Exception {
        subscription.start();
        FakeNotifier.Peer peer = peer();
        peer.say(HELLO);
        peer.say(reminder(ID));

        assertThat(peer.hear()).contains("\"ack\"").contains(ID);
        assertThat(screen.shown).containsExactly(ID);
        assertThat(screen.refreshed).hasValue(1);
        assertThat(notifier.requests.getFirst()).contains("GET /ws ").contains("Authorization: Bearer secret");
    }

    @Test
    void showsWhatIsDeliveredAgainOnlyOnceButAcknowledgesItAgain() throws Exception {
        subscription.start();
        FakeNotifier.Peer first = peer();
        first.say(HELLO);
        first.say(reminder(ID));
        first.hear();
        first.drop();

        FakeNotifier.Peer second = peer();
        second.say(HELLO);
        second.say(reminder(ID));

        assertThat(second.hear()).contains(ID);
        assertThat(screen.shown).containsExactly(ID);
        assertThat(screen.refreshed).hasValue(2);
    }

    @Test
    void showsAgainWhatItsListenerCouldNotShow() throws Exception {
        screen.broken = true;
        subscription.start();
        FakeNotifier.Peer first = peer();
        first.say(HELLO);
        first.say(reminder(ID));
        first.say("{\"type\":\"reminder-acked\",\"id\":\"other.1\"}");
        await().atMost(PATIENCE).until(() -> screen.settled.contains("other.1"));
        screen.broken = false;
        first.drop();

        FakeNotifier.Peer second = peer();
        second.say(reminder(ID));

        assertThat(second.hear()).contains(ID);
        assertThat(screen.shown).containsExactly(ID);
    }

    @Test
    void passesOverWhatItDoesNotUnderstand() throws Exception {
        subscription.start();
        FakeNotifier.Peer peer = peer();
        peer.say("{\"type\":\"fireworks\"}");
        peer.say("not JSON");
        peer.say("{\"type\":\"task\",\"id\":\"e\",\"taskId\":17}");
        peer.frame(0x82, new byte[] {1, 2, 3});
        String change = "{\"type\":\"task\",\"id\":\"e1\",\"taskId\":\"0199f000-0000-7000-8000-000000000001\","
                + "\"version\":2,\"change\":\"completed\"}";
        peer.say(change);
        peer.say(change);
        peer.say(HELLO);

        await().atMost(PATIENCE).until(() -> screen.refreshed.get() == 1);
        assertThat(screen.changes)
                .singleElement()
                .satisfies(told -> assertThat(told.change()).isEqualTo("completed"));
    }

    @Test
    void leavesAServerThatFallsSilent() throws Exception {
        subscription = subscription(Duration.ofMillis(300));
        subscription.start();
        FakeNotifier.Peer first = peer();
        first.say(HELLO);

        FakeNotifier.Peer second = peer();
        second.say(HELLO);

        await().atMost(PATIENCE).until(() -> screen.refreshed.get() == 2);
        assertThat(screen.states)
                .anySatisfy(state -> assertThat(state)
                        .isInstanceOfSatisfying(
                                ConnectionState.Waiting.class,
                                waiting -> assertThat(waiting.reason()).contains("silent")));
    }

    @Test
    void doesNotTryAgainWithATokenThatIsRefused() {
        notifier.status = 401;
        subscription.start();

        await().atMost(PATIENCE).until(() -> screen.was(ConnectionState.Refused.class));
        assertThat(notifier.requests).hasSize(1);
        assertThat(screen.was(ConnectionState.Waiting.class)).isFalse();
    }

    @Test
    void endsWhenItsTokenIsRevoked() throws Exception {
        subscription.start();
        FakeNotifier.Peer peer = peer();
        peer.say(HELLO);
        peer.end(4401);

        await().atMost(PATIENCE).until(() -> screen.was(ConnectionState.Refused.class));
        assertThat(notifier.requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 500, 503})
    void triesAgainWhenTheServerHasNoPlaceForIt(int status) throws Exception {
        notifier.status = status;
        subscription.start();
        await().atMost(PATIENCE).until(() -> notifier.requests.size() >= 2);
        notifier.status = 101;

        peer().say(HELLO);

        await().atMost(PATIENCE).until(() -> screen.was(ConnectionState.Connected.class));
    }

    @Test
    void saysSoWhenItIsClosed() throws Exception {
        subscription.start();
        peer().say(HELLO);
        await().atMost(PATIENCE).until(() -> screen.was(ConnectionState.Connected.class));

        subscription.close();

        assertThat(screen.states.getLast()).isEqualTo(new ConnectionState.Closed());
    }
}
