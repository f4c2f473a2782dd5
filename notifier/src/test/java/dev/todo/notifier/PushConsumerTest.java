package dev.todo.notifier;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.event.CloudEvent;
import dev.todo.core.push.PushJson;
import dev.todo.service.event.PoisonEventException;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushConsumerTest {

    private static final String CHANGED = "dev.todo.task.changed";
    private static final String CHANGE =
            "{\"taskId\":\"0199f000-0000-7000-8000-000000000001\",\"version\":1,\"change\":\"updated\"}";

    private final PushConsumer consumer = new PushConsumer(new Devices(1), new PushJson(), InstantSource.system());

    private void handle(String version, String type, String user, String data) {
        consumer.handle(new CloudEvent(
                version, "1", "/todo/server", type, null, Instant.EPOCH, "application/json", user, 1, data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dev.todo.reminder.due     | `not JSON`
            dev.todo.reminder.due     | `[]`
            dev.todo.reminder.due     | `{}`
            dev.todo.reminder.due     | `{"deliveryId":"x","reminderId":"x"}`
            dev.todo.reminder.due     | `{"deliveryId":"0199f000-0000-7000-8000-000000000001.2","reminderId":"0199f000-0000-7000-8000-000000000001","generation":1,"taskId":"0199f000-0000-7000-8000-000000000001","title":"t","firesAt":"2026-12-01T08:00:00Z","late":false}`
            dev.todo.reminder.due     | `{"deliveryId":"0199f000-0000-7000-8000-000000000001.1","reminderId":"0199f000-0000-7000-8000-000000000001","generation":1,"taskId":"0199f000-0000-7000-8000-000000000001","title":"t","firesAt":"tomorrow","late":false}`
            dev.todo.reminder.settled | `{}`
            dev.todo.reminder.settled | `{"deliveryId":"7"}`
            dev.todo.task.changed     | `{"taskId":"7"}`
            dev.todo.task.changed     | `{"version":1,"change":"updated"}`
            """)
    void aPayloadThatCannotBeReadIsPoison(String type, String data) {
        assertThatThrownBy(() -> handle("1.0", type, World.ADA.toString(), data))
                .isInstanceOf(PoisonEventException.class)
                .hasMessageContaining("payload");
    }

    @Test
    void anEventOfAnotherVersionIsPoison() {
        assertThatThrownBy(() -> handle("2.0", CHANGED, World.ADA.toString(), CHANGE))
                .isInstanceOf(PoisonEventException.class)
                .hasMessageContaining("version");
    }

    @Test
    void aUserWhoIsNoneIsPoison() {
        assertThatThrownBy(() -> handle("1.0", CHANGED, "somebody", CHANGE))
                .isInstanceOf(PoisonEventException.class)
                .hasMessageContaining("user");
    }

    @Test
    void typesOfANewerServerArePassedOver() {
        assertThatCode(() -> handle("1.0", "dev.todo.reminder.forgotten", World.ADA.toString(), "{}"))
                .doesNotThrowAnyException();
    }
}
