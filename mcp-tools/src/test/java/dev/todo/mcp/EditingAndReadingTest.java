package dev.todo.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditingAndReadingTest {

    private final Fixture fixture = new Fixture();

    @Test
    void fieldsAreChangedAndOthersKept() {
        fixture.add("pay rent", "2026-12-01");

        ToolAnswer answer = fixture.call("update_task", Map.of("task", "1", "title", "pay the rent"));

        assertThat(answer.text()).isEqualTo("Changed 1 \"pay rent\": now \"pay the rent\".");
    }

    @Test
    void anEmptyTextClearsAField() {
        fixture.add("pay rent", "2026-12-01");

        fixture.call("update_task", Map.of("task", "1", "due", ""));

        assertThat(fixture.get(1).due()).isNull();
    }

    @Test
    void anEmptyRecurrenceEndsTheSeries() {
        fixture.addWeekly("pay rent", "2026-12-01");

        fixture.call("update_task", Map.of("task", "1", "recurrence", ""));

        assertThat(fixture.get(1).recurrence()).isNull();
    }

    @Test
    void aTitleCannotBeCleared() {
        fixture.add("pay rent");

        ToolAnswer answer = fixture.call("update_task", Map.of("task", "1", "title", " "));

        assertThat(Fixture.object(answer, "error")).containsEntry("field", "title");
    }

    @Test
    void anUpdateOfNothingIsRefused() {
        fixture.add("pay rent");

        assertThat(fixture.call("update_task", Map.of("task", "1")).text()).startsWith("Say what to change");
    }

    @Test
    void aTaskIsDescribedInOneLine() {
        fixture.addWeekly("pay rent", "2027-01-01T09:00");

        assertThat(fixture.call("get_task", Map.of("task", "rent")).text())
                .isEqualTo("1 \"pay rent\", due Fri 1 Jan 2027 09:00, every week.");
    }

    @Test
    void aSearchAnswersAPageAndWhereTheNextBegins() {
        fixture.add("buy milk", "2026-11-26");
        fixture.add("buy bread");
        fixture.add("walk");

        ToolAnswer answer = fixture.call("search_tasks", Map.of("query", "buy", "limit", 1));

        assertThat(answer.text()).isEqualTo("1 task, and there are more: 1 buy milk (due yesterday).");
        assertThat(Fixture.objects(answer, "tasks")).hasSize(1);
        ToolAnswer rest = fixture.call(
                "search_tasks",
                Map.of("query", "buy", "limit", 1, "cursor", answer.structured().get("next")));
        assertThat(rest.text()).isEqualTo("1 task: 2 buy bread.");
        assertThat(rest.structured()).containsEntry("next", null);
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        assertThat(fixture.call("search_tasks", Map.of("query", "milk")).text()).isEqualTo("Nothing matches.");
    }

    @Test
    void aBadQueryNamesTheArgumentAndTheColumn() {
        ToolAnswer answer = fixture.call("search_tasks", Map.of("query", "milk color:red"));

        assertThat(Fixture.object(answer, "error"))
                .containsEntry("field", "query")
                .containsEntry("column", 6);
    }

    @Test
    void statisticsAreSaidInOneLine() {
        fixture.add("a");
        fixture.add("b");
        fixture.call("complete_task", Map.of("tasks", List.of("a")));

        ToolAnswer answer = fixture.call("task_stats", Map.of());

        assertThat(answer.text()).isEqualTo("1 open, 1 done; 0 overdue, 0 due today; streak 1 day.");
        assertThat(Fixture.object(answer, "stats")).containsEntry("total", 2L);
    }
}
