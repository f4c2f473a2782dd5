package dev.todo.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.task.Priority;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreationToolsTest {

    private final Fixture fixture = new Fixture();

    @Test
    void aTaskIsStoredAndSaidInOneLine() {
        ToolAnswer answer = fixture.call(
                "create_task",
                Map.of(
                        "title", "call Ada",
                        "due", "2026-11-28T17:00",
                        "priority", "p1",
                        "tags", List.of("work"),
                        "reminders", List.of("1 day")));

        assertThat(answer.ok()).isTrue();
        assertThat(answer.text())
                .isEqualTo("Added 1 \"call Ada\", due tomorrow 17:00, high priority, #work, reminder 1 day before.");
        assertThat(fixture.get(1).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void theStructuredAnswerIsTheTaskOfTheContractWithItsNulls() {
        ToolAnswer answer = fixture.call("create_task", Map.of("title", "buy milk"));

        assertThat(Fixture.object(answer, "task"))
                .containsEntry("number", 1L)
                .containsEntry("title", "buy milk")
                .containsEntry("status", "open")
                .containsEntry("priority", "medium")
                .containsEntry("tags", List.of())
                .containsEntry("due", null)
                .containsEntry("recurrence", null)
                .containsEntry("createdAt", "2026-11-27T12:00:00Z")
                .containsEntry("version", 1L);
    }

    @Test
    void aRecurringTaskSaysHowItRepeats() {
        ToolAnswer answer = fixture.call(
                "create_recurring_task",
                Map.of("title", "pay rent", "due", "2026-12-01T09:00", "recurrence", "FREQ=MONTHLY;BYMONTHDAY=1"));

        assertThat(answer.text()).isEqualTo("Added 1 \"pay rent\", due Tue 1 Dec 09:00, every month on the 1st.");
    }

    @Test
    void aRecurringTaskNeedsItsRule() {
        ToolAnswer answer = fixture.call("create_recurring_task", Map.of("title", "pay rent"));

        assertThat(answer.ok()).isFalse();
        assertThat(Fixture.object(answer, "error"))
                .containsEntry("type", "invalid-input")
                .containsEntry("field", "recurrence");
    }

    @Test
    void anAnchorThatIsNoneIsRefusedWithTheOnesThereAre() {
        ToolAnswer answer = fixture.call(
                "create_recurring_task",
                Map.of("title", "x", "recurrence", "FREQ=DAILY", "due", "2026-12-01", "anchor", "completed"));

        assertThat(answer.text()).isEqualTo("'anchor' must be one of due, completion, not 'completed'.");
    }

    @Test
    void nullCountsAsAbsent() {
        Map<String, Object> arguments = new HashMap<>(Map.of("title", "buy milk"));
        arguments.put("due", null);
        arguments.put("tags", null);

        assertThat(fixture.call("create_task", Collections.unmodifiableMap(arguments))
                        .ok())
                .isTrue();
    }

    @Test
    void aFaultOfTheServerNamesTheArgumentAndNotItsOwnPath() {
        ToolAnswer answer = fixture.call("create_task", Map.of("title", "x".repeat(501)));

        assertThat(answer.ok()).isFalse();
        assertThat(answer.text()).isEqualTo("'title' has too many characters.");
        assertThat(Fixture.object(answer, "error")).containsEntry("field", "title");
    }

    @Test
    void theSameRequestMakesOneTask() {
        Map<String, String> request = Map.of("title", "buy milk", "request_id", "r-1");

        ToolAnswer first = fixture.call("create_task", request);
        ToolAnswer second = fixture.call("create_task", request);

        assertThat(second).isEqualTo(first);
        assertThat(fixture.todos.all()).hasSize(1);
    }

    @Test
    void anotherRequestUnderTheSameIdIsRefused() {
        fixture.call("create_task", Map.of("title", "buy milk", "request_id", "r-1"));

        ToolAnswer other = fixture.call("create_task", Map.of("title", "buy bread", "request_id", "r-1"));

        assertThat(Fixture.object(other, "error")).containsEntry("type", "idempotency-mismatch");
        assertThat(fixture.todos.all()).hasSize(1);
    }
}
