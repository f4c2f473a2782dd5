package dev.todo.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderJobTest {

    private static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    @Test
    void itsNameSaysWhichGenerationOfWhichReminderItFires() {
        String name = new ReminderJob(ID, 12, Instant.EPOCH).name();

        assertThat(name).isEqualTo("reminder-0199a000-0000-7000-8000-000000000001-12");
        assertThat(ReminderJob.Name.parse(name)).contains(new ReminderJob.Name(ID, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reminder-",
                "reminder-1-1",
                "reminder-0199a000-0000-7000-8000-000000000001",
                "reminder-0199a000-0000-7000-8000-000000000001-0",
                "reminder-0199a000-0000-7000-8000-000000000001--1",
                "reminder-0199a000-0000-7000-8000-000000000001-99999999999",
                "reminder-0199a000-0000-7000-8000-00000000000g-1",
                "other-0199a000-0000-7000-8000-000000000001-1",
                "reminder-0199a000-0000-7000-8000-000000000001-1 "
            })
    void whatIsNoNameOfAReminderIsNone(String name) {
        assertThat(ReminderJob.Name.parse(name)).isEmpty();
    }
}
