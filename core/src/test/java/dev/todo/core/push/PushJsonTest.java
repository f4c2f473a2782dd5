package dev.todo.core.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PushJsonTest {

    private static final UUID ID = UUID.fromString("0199f000-0000-7000-8000-000000000001");

    private final PushJson json = new PushJson();

    static Stream<Push> pushes() {
        return Stream.of(
                new Push.Hello(),
                new Push.Reminder(
                        ID + ".2",
                        ID,
                        2,
                        ID,
                        "pay \"rent\" \uD83D\uDE80",
                        LocalMoment.parse("2026-12-01T09:00"),
                        Instant.parse("2026-12-01T08:00:00Z"),
                        true),
                new Push.Reminder(ID + ".1", ID, 1, ID, "t", null, Instant.EPOCH, false),
                new Push.ReminderAcked(ID + ".1"),
                new Push.TaskChange("e1", ID, 4, "completed"),
                new Push.Failure(ID + ".1", "no such reminder"),
                new Push.Failure(null, "this is not JSON"));
    }

    @ParameterizedTest
    @MethodSource("pushes")
    void readsWhatItWrites(Push push) {
        assertThat(json.read(json.write(push))).contains(push);
    }

    @Test
    void writesTheMessagesOfTheContract() {
        assertThat(json.write(new Push.Hello())).isEqualTo("{\"type\":\"hello\"}");
        assertThat(json.write(new Push.Reminder(ID + ".1", ID, 1, ID, "t", null, Instant.EPOCH, false)))
                .isEqualTo("{\"type\":\"reminder\",\"id\":\"" + ID + ".1\",\"reminderId\":\"" + ID
                        + "\",\"generation\":1,\"taskId\":\"" + ID
                        + "\",\"title\":\"t\",\"due\":null,\"firesAt\":\"1970-01-01T00:00:00Z\",\"late\":false}");
        assertThat(json.write(new Push.TaskChange("e1", ID, 4, "completed")))
                .isEqualTo("{\"type\":\"task\",\"id\":\"e1\",\"taskId\":\"" + ID
                        + "\",\"version\":4,\"change\":\"completed\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"fireworks\",\"id\":1}", "{\"size\":2,\"type\":\"hello world\"}"})
    void aTypeOfANewerNotifierIsNothing(String text) {
        assertThat(json.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{}", "{\"type\":7}", "{\"type\":\"task\",\"id\":\"e\"}"})
    void whatIsNoMessageIsAnError(String text) {
        assertThatThrownBy(() -> json.read(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void readsAnAcknowledgementWhateverTheOrderOfItsFields() {
        DeliveryId delivery = new DeliveryId(ID, 7);

        assertThat(json.readAck(json.writeAck(delivery.toString()))).isEqualTo(delivery);
        assertThat(json.readAck("{\"id\":\"" + ID + ".7\",\"extra\":null,\"type\":\"ack\"}"))
                .isEqualTo(delivery);
    }

    @ParameterizedTest
    @CsvSource({
        "0199f000-0000-7000-8000-000000000001",
        "0199f000-0000-7000-8000-000000000001.",
        "0199f000-0000-7000-8000-000000000001.0",
        "0199f000-0000-7000-8000-000000000001.-1",
        "0199f000-0000-7000-8000-000000000001.9999999999",
        "0199f000-7000-8000-000000000001.1"
    })
    void aDeliveryIdHasAReminderAndAGeneration(String text) {
        assertThatThrownBy(() -> DeliveryId.parse(text)).isInstanceOf(InvalidInputException.class);
    }
}
