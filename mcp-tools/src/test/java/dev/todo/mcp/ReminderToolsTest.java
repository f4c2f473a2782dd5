package dev.todo.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReminderToolsTest {

    private final Fixture fixture = new Fixture();

    private Reminder remind(String task, String when) {
        ToolAnswer answer = fixture.call("create_reminder", Map.of("task", task, "when", when));
        UUID id = UUID.fromString((String) Fixture.object(answer, "reminder").get("id"));
        return reminder(id);
    }

    private Reminder reminder(UUID id) {
        return fixture.todos.all().stream()
                .map(Task::reminders)
                .flatMap(List::stream)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void fire(Reminder reminder) {
        fixture.todos.replace(new Reminder(
                reminder.id(),
                reminder.taskId(),
                reminder.kind(),
                reminder.offset(),
                reminder.at(),
                reminder.firesAt(),
                reminder.generation(),
                ReminderState.FIRED,
                null));
    }

    @Test
    void aReminderSaysWhenItFires() {
        fixture.add("pay rent", "2026-12-01T09:00");

        ToolAnswer answer = fixture.call("create_reminder", Map.of("task", "rent", "when", "1 day"));

        assertThat(answer.text()).isEqualTo("Will remind of 1 \"pay rent\" Mon 30 Nov 09:00.");
        assertThat(Fixture.object(answer, "reminder")).containsEntry("state", "scheduled");
    }

    @Test
    void aReminderWhoseTimeHasPassedSaysSo() {
        fixture.add("pay rent");

        ToolAnswer answer = fixture.call("create_reminder", Map.of("task", "rent", "when", "2026-11-27T12:00"));

        assertThat(answer.text())
                .isEqualTo("The reminder of 1 \"pay rent\" would have fired today 12:00, which has passed, so it will"
                        + " not.");
    }

    @Test
    void aRelativeReminderNeedsADue() {
        fixture.add("pay rent");

        ToolAnswer answer = fixture.call("create_reminder", Map.of("task", "rent", "when", "1 day"));

        assertThat(Fixture.object(answer, "error")).containsEntry("field", "when");
    }

    @Test
    void oneReminderIsCancelledById() {
        fixture.add("pay rent", "2026-12-01T09:00");
        Reminder reminder = remind("1", "1 day");

        ToolAnswer answer =
                fixture.call("cancel_reminder", Map.of("reminder", reminder.id().toString()));

        assertThat(answer.text()).isEqualTo("Cancelled a reminder of 1 \"pay rent\".");
        assertThat(reminder(reminder.id()).state()).isEqualTo(ReminderState.CANCELLED);
    }

    @Test
    void allRemindersOfATaskAreCancelled() {
        fixture.add("pay rent", "2026-12-01T09:00");
        remind("1", "1 day");

        ToolAnswer answer = fixture.call("cancel_reminder", Map.of("task", "rent"));

        assertThat(answer.text()).isEqualTo("Cancelled 1 reminder of 1 \"pay rent\".");
        assertThat(Fixture.objects(answer, "reminders"))
                .singleElement()
                .satisfies(each -> assertThat(each).containsEntry("state", "cancelled"));
        assertThat(fixture.call("cancel_reminder", Map.of("task", "rent")).text())
                .isEqualTo("1 \"pay rent\" has no reminder to cancel.");
    }

    @Test
    void whatToCancelMustBeSaidInOneWay() {
        assertThat(fixture.call("cancel_reminder", Map.of()).text()).startsWith("Say which: 'reminder'");
    }

    @Test
    void theLatestFiredReminderIsSnoozedWhenNoneIsNamed() {
        fixture.add("pay rent", "2026-12-01T09:00");
        fixture.add("call Ada", "2026-12-02T09:00");
        fire(remind("1", "1 day"));
        Reminder later = remind("2", "1 day");
        fire(later);

        ToolAnswer answer = fixture.call("snooze_reminder", Map.of("until", "2026-12-03T10:00"));

        assertThat(answer.text()).isEqualTo("Snoozed 2 \"call Ada\" until Thu 3 Dec 10:00.");
        assertThat(reminder(later.id()).state()).isEqualTo(ReminderState.SCHEDULED);
    }

    @Test
    void aRepeatedSnoozeMovesTheSameReminderOnce() {
        fixture.add("pay rent", "2026-12-01T09:00");
        fixture.add("call Ada", "2026-12-02T09:00");
        fire(remind("1", "1 day"));
        fire(remind("2", "1 day"));
        Map<String, String> request = Map.of("until", "2026-12-03T10:00", "request_id", "r");

        ToolAnswer first = fixture.call("snooze_reminder", request);

        assertThat(fixture.call("snooze_reminder", request)).isEqualTo(first);
        assertThat(fixture.get(1).reminders().getFirst().state()).isEqualTo(ReminderState.FIRED);
    }

    @Test
    void ofATaskWithoutAFiredReminderTheNextIsMoved() {
        fixture.add("pay rent", "2026-12-01T09:00");
        remind("1", "1 day");

        ToolAnswer answer = fixture.call("snooze_reminder", Map.of("task", "rent", "until", "2026-12-03T10:00"));

        assertThat(answer.ok()).isTrue();
    }

    @Test
    void whenNothingFiredThereIsNothingToSnooze() {
        fixture.add("pay rent", "2026-12-01T09:00");
        remind("1", "1 day");

        ToolAnswer answer = fixture.call("snooze_reminder", Map.of("until", "2026-12-03T10:00"));

        assertThat(Fixture.object(answer, "error")).containsEntry("type", "not-found");
    }

    @Test
    void remindersAreListedWithTheirTasks() {
        fixture.add("pay rent", "2026-12-01T09:00");
        remind("1", "1 day");

        ToolAnswer answer = fixture.call("list_reminders", Map.of("task", "rent"));

        assertThat(answer.text()).isEqualTo("1 reminder: Mon 30 Nov 09:00 1 \"pay rent\".");
    }

    @Test
    void whatIsNoIdIsRefused() {
        ToolAnswer answer = fixture.call("snooze_reminder", Map.of("reminder", "rent", "until", "2026-12-03T10:00"));

        assertThat(Fixture.object(answer, "error")).containsEntry("field", "reminder");
    }
}
