package dev.todo.notifier;

import static dev.todo.notifier.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.push.Push;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotifierTest {

    private World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everyDeviceOfAUserIsToldAndNobodyElse() {
        TestDevice laptop = world.connect("ada");
        TestDevice phone = world.connect("ada");
        TestDevice stranger = world.connect("bob");

        String delivery = world.fire(ADA);
        world.change(ADA, 2);
        world.change(World.BOB, 9);

        for (TestDevice device : new TestDevice[] {laptop, phone}) {
            assertThat(device.await(Push.Reminder.class, 1)).singleElement().satisfies(reminder -> {
                assertThat(reminder.id()).isEqualTo(delivery);
                assertThat(reminder.title()).isEqualTo("milk");
            });
            assertThat(device.await(Push.TaskChange.class, 1))
                    .singleElement()
                    .satisfies(change -> assertThat(change.version()).isEqualTo(2));
            assertThat(device.told().getFirst()).isEqualTo(new Push.Hello());
        }
        assertThat(stranger.await(Push.TaskChange.class, 1))
                .singleElement()
                .satisfies(change -> assertThat(change.version()).isEqualTo(9));
        assertThat(stranger.told(Push.Reminder.class)).isEmpty();
    }

    @Test
    void theFirstAcknowledgementSettlesAReminderOnTheOtherDevices() {
        TestDevice laptop = world.connect("ada");
        TestDevice phone = world.connect("ada");
        String delivery = world.fire(ADA);
        laptop.await(Push.Reminder.class, 1);

        laptop.ack(delivery);

        assertThat(phone.await(Push.ReminderAcked.class, 1)).containsExactly(new Push.ReminderAcked(delivery));
        assertThat(world.fired).isEmpty();
        assertThat(world.connect("ada").told(Push.Reminder.class)).isEmpty();
        assertThat(laptop.told(Push.ReminderAcked.class)).isEmpty();
    }

    @Test
    void whatNobodyAcknowledgedComesAgainWithTheNextConnection() {
        String delivery = world.fire(ADA);

        TestDevice device = world.connect("ada");

        assertThat(device.await(Push.Reminder.class, 1))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.id()).isEqualTo(delivery));
    }

    @Test
    void aTokenThatIsRevokedEndsItsConnections() {
        TestDevice device = world.connect("ada");
        TestDevice other = world.connect("bob");

        world.tokens.remove("ada");

        assertThat(device.awaitClose()).isEqualTo(4401);
        world.change(World.BOB, 3);
        other.await(Push.TaskChange.class, 1);
    }

    @Test
    void aUserHasNoMoreDevicesThanAllowed() {
        world.close();
        world = new World(Map.of("notifier.max-devices", "1"));
        TestDevice first = world.connect("ada");

        assertThat(refusal("ada")).isEqualTo(429);
        first.close();
        Awaitility.await().until(() -> world.notifier.connected() == 0);
        world.connect("ada");
    }

    @Test
    void anUnknownTokenIsRefusedBeforeTheUpgrade() {
        assertThat(refusal("nobody")).isEqualTo(401);
    }

    @Test
    void aServerThatIsAwayIsNoReasonToRevoke() {
        TestDevice device = world.connect("ada");

        world.serverAway = true;

        assertThat(refusal("ada")).isEqualTo(503);
        int checks = world.checks.get();
        Awaitility.await().until(() -> world.checks.get() > checks + 2);
        world.change(ADA, 5);
        device.await(Push.TaskChange.class, 1);
    }

    @Test
    void whatWasMissedIsBroughtWhenTheServerIsBack() {
        String delivery = world.fire(ADA);
        world.remindersAway = true;
        TestDevice device = world.connect("ada");

        world.remindersAway = false;

        assertThat(device.await(Push.Reminder.class, 1))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.id()).isEqualTo(delivery));
    }

    @Test
    void aConnectionIsToldOfADeliveryOnceThoughItsEventComesTwice() {
        TestDevice device = world.connect("ada");
        String delivery = world.fire(ADA);
        world.fireAgain(ADA, delivery);
        world.change(ADA, 2);

        device.await(Push.TaskChange.class, 1);

        assertThat(device.told(Push.Reminder.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "[]",
                "{}",
                "{\"type\":\"dance\"}",
                "{\"type\":\"ack\"}",
                "{\"type\":\"ack\",\"id\":7}",
                "{\"type\":\"ack\",\"id\":\"7\"}",
                "{\"type\":\"ack\",\"id\":\"0199f000-0000-7000-8000-000000000001.0\"}",
                "{\"type\":\"ack\",\"id\":\"0199f000-0000-7000-8000-000000000001.1\"}"
            })
    void aMessageThatMakesNoSenseIsAnsweredAndEndsNothing(String message) {
        TestDevice device = world.connect("ada");

        device.say(message);

        assertThat(device.await(Push.Failure.class, 1))
                .singleElement()
                .satisfies(failure -> assertThat(failure.detail()).isNotBlank());
        device.ack(world.fire(ADA));
        Awaitility.await().until(world.fired::isEmpty);
    }

    @Test
    void aDeviceThatMakesNoSenseAgainAndAgainIsSentAway() {
        TestDevice device = world.connect("ada");
        for (int i = 0; i < 21; i++) {
            device.say("hm");
        }

        assertThat(device.awaitClose()).isEqualTo(1008);
    }

    private int refusal(String token) {
        int[] status = new int[1];
        assertThatThrownBy(() -> world.connect(token))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused -> status[0] = refused.getResponse().statusCode());
        return status[0];
    }
}
