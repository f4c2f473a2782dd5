package dev.todo.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tools that change several tasks at once. */
class ManyTasksTest {

    private final Fixture fixture = new Fixture();

    private ToolAnswer call(String tool, Object... more) {
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < more.length; i += 2) {
            arguments.put((String) more[i], more[i + 1]);
        }
        return fixture.call(tool, arguments);
    }

    @Test
    void completingARecurringTaskSaysWhatComesNext() {
        fixture.addWeekly("water plants", "2026-11-27T18:00");

        ToolAnswer answer = call("complete_task", "tasks", List.of("water plants"));

        assertThat(answer.text()).isEqualTo("Completed 1 \"water plants\"; next Fri 4 Dec 18:00.");
        assertThat(Fixture.objects(answer, "tasks"))
                .singleElement()
                .satisfies(task -> assertThat(task).containsEntry("status", "done"));
        assertThat(Fixture.objects(answer, "next"))
                .singleElement()
                .satisfies(
                        task -> assertThat(task).containsEntry("number", 2L).containsEntry("due", "2026-12-04T18:00"));
    }

    @Test
    void severalTasksAreOneChangeSet() {
        fixture.add("a");
        fixture.add("b");

        ToolAnswer answer = call("complete_task", "tasks", List.of("a", "2", "b"));

        assertThat(answer.text()).isEqualTo("Completed 2 tasks: 1 \"a\", 2 \"b\".");
        assertThat(fixture.todos.changeSets()).isEqualTo(3);
        assertThat(answer.details()).containsExactly("Completed 1 \"a\".", "Completed 2 \"b\".");
    }

    @Test
    void whenOneOfSeveralIsUnknownNoneIsChanged() {
        fixture.add("a");

        ToolAnswer answer = call("complete_task", "tasks", List.of("a", "zebra"));

        assertThat(answer.ok()).isFalse();
        assertThat(fixture.get(1).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void completingADoneTaskChangesNothingAndSaysSo() {
        fixture.add("a");
        call("complete_task", "tasks", List.of("1"));

        assertThat(call("complete_task", "tasks", List.of("1")).text()).isEqualTo("1 \"a\" was done already.");
    }

    @Test
    void aFilterSelectsAllThatMatchPageByPage() {
        for (int i = 0; i < 450; i++) {
            fixture.call("create_task", Map.of("title", "t" + i, "tags", List.of(i % 2 == 0 ? "#even" : "#odd")));
        }

        ToolAnswer answer = call("update_task_priority", "tasks", List.of("filter:#even"), "priority", "high");

        assertThat(answer.text())
                .startsWith("Changed the priority of 225 tasks: 1 \"t0\", ")
                .endsWith(" and 220 more.");
        assertThat(fixture.todos.all())
                .filteredOn(task -> task.priority() == Priority.HIGH)
                .hasSize(225);
    }

    @Test
    void aFilterThatMatchesNothingIsAnErrorAndNeverAll() {
        fixture.add("a");

        ToolAnswer answer = call("delete_task", "tasks", List.of("filter:#work"));

        assertThat(answer.ok()).isFalse();
        assertThat(answer.text()).isEqualTo("Nothing matches #work, so there is nothing to change.");
        assertThat(fixture.todos.all()).hasSize(1);
    }

    @Test
    void anEmptyFilterIsAnErrorAndNeverAll() {
        fixture.add("a");

        ToolAnswer answer = call("delete_task", "tasks", List.of("filter: "));

        assertThat(answer.text()).startsWith("The filter is empty");
        assertThat(fixture.todos.all()).hasSize(1);
    }

    @Test
    void aFilterOfMoreThanAThousandTasksIsRefused() {
        for (int i = 0; i < 1_001; i++) {
            fixture.add("t" + i);
        }

        ToolAnswer answer = call("complete_task", "tasks", List.of("filter:due:any or status:open"));

        assertThat(answer.text()).contains("more than 1000 tasks");
    }

    @Test
    void aFilterBesideOtherReferencesIsRefused() {
        assertThat(call("complete_task", "tasks", List.of("1", "filter:#a")).text())
                .isEqualTo("A filter must be the only element of 'tasks'.");
    }

    @Test
    void aBadFilterNamesItsColumn() {
        ToolAnswer answer = call("complete_task", "tasks", List.of("filter:#a color:red"));

        assertThat(Fixture.object(answer, "error"))
                .containsEntry("field", "tasks")
                .containsEntry("column", 4);
    }

    @Test
    void noTasksAtAllIsAnError() {
        assertThat(call("complete_task", "tasks", List.of()).text()).startsWith("'tasks' is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            complete_task        |          |            | Would complete 1 "a"; next Fri 4 Dec.
            skip_task            |          |            | Would skip 1 "a"; next Fri 4 Dec.
            delete_task          |          |            | Would delete 1 "a"; next Fri 4 Dec.
            reschedule_task      | due      | 2026-12-24 | Would move 1 "a" to Thu 24 Dec.
            update_task_priority | priority | low        | Would change the priority of 1 "a" to low.
            reopen_task          |          |            | 1 "a" was open already.
            """)
    void aDryRunSaysWhatWouldChangeAndChangesNothing(String tool, String name, String value, String line) {
        Task before = fixture.addWeekly("a", "2026-11-27");

        ToolAnswer answer = name == null
                ? call(tool, "tasks", List.of("1"), "dry_run", true)
                : call(tool, "tasks", List.of("1"), name, value, "dry_run", true);

        assertThat(answer.text()).isEqualTo(line);
        assertThat(answer.structured()).containsEntry("dry_run", true);
        assertThat(fixture.todos.all()).containsExactly(before);
    }

    @Test
    void aDryRunDoesNotUseUpTheRequest() {
        fixture.add("a");
        call("complete_task", "tasks", List.of("1"), "dry_run", true, "request_id", "r");

        ToolAnswer answer = call("complete_task", "tasks", List.of("1"), "request_id", "r");

        assertThat(answer.ok()).isTrue();
        assertThat(fixture.get(1).status()).isEqualTo(Status.DONE);
    }

    @Test
    void theSameRequestTwiceAnswersAsTheFirstTime() {
        fixture.addWeekly("a", "2026-11-27");

        ToolAnswer first = call("complete_task", "tasks", List.of("1"), "request_id", "r");
        ToolAnswer second = call("complete_task", "tasks", List.of("1"), "request_id", "r");

        assertThat(second).isEqualTo(first);
        assertThat(fixture.todos.all()).hasSize(2);
    }

    @Test
    void aRepeatedRequestMeansTheTasksItMeantAtFirst() {
        fixture.addWeekly("water plants", "2026-11-27");
        fixture.call("create_task", Map.of("title", "b", "tags", List.of("#x")));

        ToolAnswer byTitle = call("complete_task", "tasks", List.of("water plants"), "request_id", "r1");
        ToolAnswer byFilter = call("delete_task", "tasks", List.of("filter:#x"), "request_id", "r2");

        assertThat(call("complete_task", "tasks", List.of("water plants"), "request_id", "r1"))
                .isEqualTo(byTitle);
        assertThat(call("delete_task", "tasks", List.of("filter:#x"), "request_id", "r2"))
                .isEqualTo(byFilter);
        assertThat(fixture.get(3).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void aRequestIdIsNeitherEmptyNorEndless() {
        fixture.add("a");

        for (String id : List.of(" ", "x".repeat(256))) {
            ToolAnswer answer = call("complete_task", "tasks", List.of("1"), "request_id", id);
            assertThat(Fixture.object(answer, "error")).containsEntry("field", "request_id");
        }
        assertThat(fixture.get(1).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void tagsComeAndGo() {
        fixture.add("a");

        assertThat(call("add_tags", "tasks", List.of("1"), "tags", List.of("home", "#Work"))
                        .text())
                .isEqualTo("Tagged 1 \"a\"; tags now: #home #Work.");
        assertThat(call("remove_tags", "tasks", List.of("1"), "tags", List.of("work"))
                        .text())
                .isEqualTo("Untagged 1 \"a\"; tags now: #home.");
    }

    @Test
    void aSeriesEndsWithItsTask() {
        fixture.addWeekly("a", "2026-11-27");

        ToolAnswer answer = call("delete_task", "tasks", List.of("1"), "series", true);

        assertThat(answer.text()).isEqualTo("Deleted, and ended its series: 1 \"a\".");
        assertThat(fixture.todos.all()).isEmpty();
    }

    @Test
    void whatDoesNotRepeatCannotBeSkipped() {
        fixture.add("a");

        ToolAnswer answer = call("skip_task", "tasks", List.of("1"));

        assertThat(Fixture.object(answer, "error")).containsEntry("type", "wrong-state");
    }

    @Test
    void undoTakesTheLastCallBack() {
        fixture.add("a");
        call("complete_task", "tasks", List.of("1"));

        assertThat(call("undo").ok()).isTrue();
        assertThat(fixture.get(1).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void whenThereIsNothingToUndoItSaysSo() {
        assertThat(Fixture.object(call("undo"), "error")).containsEntry("type", "nothing-to-undo");
    }
}
