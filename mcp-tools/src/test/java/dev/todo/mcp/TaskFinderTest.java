package dev.todo.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.task.Task;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskFinderTest {

    private final Fixture fixture = new Fixture();

    private Object found(String reference) {
        ToolAnswer answer = fixture.call("get_task", Map.of("task", reference));
        return answer.ok()
                ? Objects.requireNonNull(Fixture.object(answer, "task").get("number"))
                : answer.text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2                 | its number
            #2                | its number with a hash
            Buy Milk          | its title in another case
            buy   milk        | its title with other spaces
            milk              | a word of its title
            milk buy          | its words in another order
            mil               | the beginning of a word
            buy mlik          | its words with a slip
            """)
    void aTaskIsFoundBy(String reference, String how) {
        fixture.add("walk the dog");
        fixture.add("buy milk");
        fixture.add("write to Grandma");

        assertThat(found(reference)).as(how).isEqualTo(2L);
    }

    @Test
    void aTaskIsFoundByItsId() {
        Task task = fixture.add("buy milk");

        assertThat(found(task.id().toString())).isEqualTo(1L);
    }

    @Test
    void theSameTitleComesBeforeOneThatContainsIt() {
        fixture.add("buy milk and bread");
        fixture.add("buy milk");

        assertThat(found("buy milk")).isEqualTo(2L);
    }

    @Test
    void anOpenTaskComesBeforeADoneOneOfTheSameTitle() {
        fixture.addWeekly("pay rent", "2026-11-27");
        fixture.call("complete_task", Map.of("tasks", List.of("1")));

        assertThat(found("pay rent")).isEqualTo(2L);
    }

    @Test
    void aDoneTaskIsFoundByItsTitle() {
        fixture.add("buy milk");
        fixture.call("complete_task", Map.of("tasks", List.of("1")));

        assertThat(found("buy milk")).isEqualTo(1L);
    }

    @Test
    void aNumberNoTaskHasIsTriedAsATitle() {
        fixture.add("1984");

        assertThat(found("1984")).isEqualTo(1L);
    }

    @Test
    void aNumberIsNeverTakenForPartOfATitle() {
        fixture.add("read 1984");

        assertThat(found("1984")).asString().startsWith("There is no task 1984");
    }

    @Test
    void wordsOfTheFilterLanguageInATitleAreWords() {
        fixture.add("salt and pepper");
        fixture.add("pay \"all\" (or not) status:done");

        assertThat(found("salt and pepper")).isEqualTo(1L);
        assertThat(found("pay \"all\" (or not) status:done")).isEqualTo(2L);
    }

    @Test
    void anEmptyReferenceIsRefused() {
        assertThat(found("  ")).isEqualTo("'task' is empty: name a task by number or title.");
    }

    @Test
    void oneTaskCannotBeNamedByAFilter() {
        assertThat(found("filter:due:today")).asString().contains("takes one task, not a filter");
    }

    @Test
    void whatIsReopenedIsLookedForAmongClosedTasksFirst() {
        fixture.addWeekly("pay rent", "2026-11-27");
        fixture.call("complete_task", Map.of("tasks", List.of("1")));

        ToolAnswer answer = fixture.call("reopen_task", Map.of("tasks", List.of("pay rent")));

        assertThat(answer.text()).isEqualTo("Reopened 1 \"pay rent\".");
    }
}
