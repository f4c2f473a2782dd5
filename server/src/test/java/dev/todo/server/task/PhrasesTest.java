package dev.todo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as people say them, on a Monday at eleven. */
@ExtendWith(PostgresExtension.class)
class PhrasesTest {

    private World world;

    @BeforeEach
    void start(Database database) {
        world = new World(database, "2026-11-23T10:00:00Z", "Europe/Berlin");
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow at 5pm, 2026-11-24T17:00",
        "next friday, 2026-12-04",
        "friday, 2026-11-27",
        "in 2 hours, 2026-11-23T13:00",
        "yesterday, 2026-11-22",
        "2020-02-29, 2020-02-29",
        "2026-12-01 09:00, 2026-12-01T09:00",
        "2026-12-01T09:00:30, 2026-12-01T09:00:30",
        "2026-12-01T09:00Z, 2026-12-01T10:00",
    })
    void aDueMayBeSaidInWords(String words, String due) {
        assertThat(world.due("x", words).due()).hasToString(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T09:00, +3 days, 2026-12-04T09:00",
        "2026-12-01T09:00, +2 hours, 2026-12-01T11:00",
        "2026-12-01, +1 week, 2026-12-08",
        "2026-12-10, -2 days, 2026-12-08",
        "2027-03-27T02:30, +1 day, 2027-03-28T02:30",
        "2026-12-01T09:00, tomorrow, 2026-11-24",
    })
    void aShiftCountsFromTheDueTheTaskHas(String due, String shift, String moved) {
        Task task = world.due("x", due);

        assertThat(world.api.reschedule(TaskRef.of(task.id()), shift).task().due())
                .hasToString(moved);
    }

    @Test
    void aWholeDayIsNotMovedByHours() {
        Task task = world.due("x", "2026-12-01");

        assertThatThrownBy(() -> world.api.reschedule(TaskRef.of(task.id()), "+2 hours"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).contains("due"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "every monday at 9am, -, FREQ=WEEKLY;BYDAY=MO, 2026-11-30T09:00",
                "every monday at 9am, 2026-12-01, FREQ=WEEKLY;BYDAY=MO, 2026-12-07T09:00",
                "every day, 2026-12-01T08:00, FREQ=DAILY, 2026-12-01T08:00",
            })
    void aRuleMayBeSaidInWords(String words, @Nullable String due, String rule, String first) {
        Task task = world.recurring("x", due, RecurrenceInput.of(words));

        assertThat(Objects.requireNonNull(task.recurrence()).rule()).isEqualTo(rule);
        assertThat(task.due()).hasToString(first);
    }

    @Test
    void remindersAreSaidAndSnoozedInWords() {
        Task task = world.due("x", "2026-12-01T09:00");

        Reminder reminder = world.api.addReminder(TaskRef.of(task.id()), "tomorrow at 9am");
        assertThat(reminder.firesAt()).isEqualTo("2026-11-24T08:00:00Z");

        assertThat(world.api.snoozeReminder(reminder.id(), "10 minutes").firesAt())
                .isEqualTo("2026-11-23T10:10:00Z");
        assertThat(world.api.snoozeReminder(reminder.id(), "tomorrow").firesAt())
                .isEqualTo("2026-11-24T08:00:00Z");
    }
}
