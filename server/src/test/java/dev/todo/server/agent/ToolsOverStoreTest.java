package dev.todo.server.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.task.Status;
import dev.todo.mcp.Catalogue;
import dev.todo.mcp.ToolAnswer;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every tool of the catalogue over the real store. */
@ExtendWith(PostgresExtension.class)
class ToolsOverStoreTest {

    private final AgentWorld world;
    private final TodoApi api;
    private final Catalogue catalogue;

    ToolsOverStoreTest(Database database) {
        this.world = AgentWorld.planned(database, new ScriptedPlanner());
        this.api = world.api;
        this.catalogue = new Catalogue(world.now::get);
    }

    private ToolAnswer call(String tool, Object... namesAndValues) {
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return catalogue.call(api, tool, arguments);
    }

    private String said(String tool, Object... namesAndValues) {
        return call(tool, namesAndValues).text();
    }

    private static Object error(ToolAnswer answer) {
        Map<?, ?> error = (Map<?, ?>) Objects.requireNonNull(answer.structured().get("error"), answer.text());
        return Objects.requireNonNull(error.get("type"));
    }

    @Test
    void aTaskIsCreatedWithAllThatBelongsToIt() {
        assertThat(said(
                        "create_task",
                        "title",
                        "call Ada",
                        "notes",
                        "about the trip",
                        "due",
                        "tomorrow 5pm",
                        "priority",
                        "urgent",
                        "tags",
                        List.of("work"),
                        "reminders",
                        List.of("1 hour")))
                .isEqualTo("Added 1 \"call Ada\", due tomorrow 17:00, high priority, #work, reminder 1 hour before.");
    }

    @Test
    void aTaskInAnotherZoneSaysSo() {
        assertThat(said("create_task", "title", "call Kei", "due", "2026-12-01T09:00", "zone", "Asia/Tokyo"))
                .isEqualTo("Added 1 \"call Kei\", due Tue 1 Dec 09:00 (Asia/Tokyo).");
    }

    @Test
    void aRecurringTaskIsCompletedAndTheNextOneNamed() {
        assertThat(said(
                        "create_recurring_task",
                        "title",
                        "pay rent",
                        "due",
                        "2026-12-01T09:00",
                        "recurrence",
                        "FREQ=MONTHLY;BYMONTHDAY=1"))
                .isEqualTo("Added 1 \"pay rent\", due Tue 1 Dec 09:00, every month on the 1st.");

        ToolAnswer done = call("complete_task", "tasks", List.of("pay rent"));

        assertThat(done.text()).isEqualTo("Completed 1 \"pay rent\"; next Fri 1 Jan 2027 09:00.");
        assertThat((List<?>) done.structured().get("next"))
                .singleElement()
                .satisfies(next -> assertThat(((Map<?, ?>) next).get("due")).isEqualTo("2027-01-01T09:00"));
    }

    @Test
    void whatTheStoreRefusesNamesTheArgument() {
        ToolAnswer answer = call("create_recurring_task", "title", "x", "due", "tomorrow", "recurrence", "FREQ=NEVER");

        assertThat(error(answer)).isEqualTo("invalid-input");
        assertThat((Map<?, ?>) answer.structured().get("error"))
                .extracting("field")
                .isEqualTo("recurrence");
        assertThat(answer.text()).doesNotContain("operations[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buy milk",
                "BUY MILK",
                "the who: who's next?",
                "a",
                "to be or not to be",
                "to be",
                "naïve café",
                "файл",
                "買い物",
                "🎂",
                "C++ (advanced)",
                "say \"hi\" to Bob",
                "50% off",
                "email a@b.org",
                "not and or",
                "-1 day",
                "due:today"
            })
    void everyTitleIsFoundByItself(String title) {
        call("create_task", "title", title);
        call("create_task", "title", "something else");

        assertThat(said("complete_task", "tasks", List.of(title))).startsWith("Completed 1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"milk", "bread and milk", "milk bread", "buy milk and bred", "buy mlik and bread", "mil"})
    void aTitleIsFoundByItsWordsEvenWithASlip(String reference) {
        call("create_task", "title", "buy milk and bread");
        call("create_task", "title", "walk the dog");

        assertThat(said("complete_task", "tasks", List.of(reference))).startsWith("Completed 1 ");
    }

    @Test
    void anAmbiguousTitleListsTheCandidatesAndAnUnknownOneTheNearest() {
        call("create_task", "title", "pay rent", "due", "tomorrow");
        call("create_task", "title", "rent a car");

        ToolAnswer ambiguous = call("get_task", "task", "rent");
        ToolAnswer unknown = call("get_task", "task", "rent a bicycle");

        assertThat(error(ambiguous)).isEqualTo("ambiguous");
        assertThat(ambiguous.text()).contains("1 pay rent (due tomorrow)", "2 rent a car");
        assertThat(error(unknown)).isEqualTo("not-found");
        assertThat(unknown.text()).contains("2 rent a car");
    }

    @Test
    void aFilterSelectsAndAnEmptySelectionIsAnError() {
        call("create_task", "title", "a", "tags", List.of("#x"));
        call("create_task", "title", "b", "tags", List.of("#x"), "due", "yesterday");
        call("create_task", "title", "c");

        assertThat(said("update_task_priority", "tasks", List.of("filter:#x due:none"), "priority", "low"))
                .isEqualTo("Changed the priority of 1 \"a\" to low.");
        assertThat(error(call("delete_task", "tasks", List.of("filter:#nowhere"))))
                .isEqualTo("not-found");
        assertThat(error(call("delete_task", "tasks", List.of("filter:due:whenever"))))
                .isEqualTo("invalid-input");
        assertThat(world.open()).containsExactly("a", "b", "c");
    }

    @Test
    void tasksAreReopenedByFilterAndByTitle() {
        call("create_task", "title", "a", "tags", List.of("#x"));
        call("create_task", "title", "b");
        call("complete_task", "tasks", List.of("a", "b"));

        assertThat(said("reopen_task", "tasks", List.of("filter:#x"))).isEqualTo("Reopened 1 \"a\".");
        assertThat(said("reopen_task", "tasks", List.of("b"))).isEqualTo("Reopened 2 \"b\".");
    }

    @Test
    void tasksMoveByAShiftAndKeepTheirSeries() {
        call("create_recurring_task", "title", "a", "due", "2026-12-01T09:00", "recurrence", "FREQ=WEEKLY");

        assertThat(said("reschedule_task", "tasks", List.of("a"), "due", "+3 days"))
                .isEqualTo("Moved 1 \"a\" to Fri 4 Dec 09:00.");
        assertThat(said("complete_task", "tasks", List.of("a"))).isEqualTo("Completed 1 \"a\"; next Tue 8 Dec 09:00.");
    }

    @Test
    void fieldsAreSetAndCleared() {
        call("create_task", "title", "a", "notes", "n", "due", "tomorrow");

        assertThat(said("update_task", "task", "a", "title", "b", "notes", "", "due", ""))
                .isEqualTo("Changed 1 \"a\": now \"b\", no notes, no due date.");
        assertThat(said("update_task", "task", "b", "due", "2026-12-01", "recurrence", "FREQ=DAILY"))
                .isEqualTo("Changed 1 \"b\": due Tue 1 Dec, every day.");
        assertThat(said("update_task", "task", "b", "recurrence", "")).isEqualTo("Changed 1 \"b\": no longer repeats.");
    }

    @Test
    void tagsComeAndGo() {
        call("create_task", "title", "a");

        assertThat(said("add_tags", "tasks", List.of("a"), "tags", List.of("x", "Y")))
                .isEqualTo("Tagged 1 \"a\"; tags now: #x #Y.");
        assertThat(said("add_tags", "tasks", List.of("a"), "tags", List.of("#X")))
                .isEqualTo("1 \"a\" was tagged so already.");
        assertThat(said("remove_tags", "tasks", List.of("a"), "tags", List.of("y")))
                .isEqualTo("Untagged 1 \"a\"; tags now: #x.");
    }

    @Test
    void anOccurrenceIsSkippedAndASeriesDeleted() {
        call("create_recurring_task", "title", "a", "due", "2026-12-01", "recurrence", "FREQ=WEEKLY");

        assertThat(said("skip_task", "tasks", List.of("1"))).isEqualTo("Skipped 1 \"a\"; next Tue 8 Dec.");
        assertThat(said("delete_task", "tasks", List.of("1"), "series", true))
                .startsWith("Deleted, and ended its series");
        call("create_task", "title", "b");
        assertThat(error(call("skip_task", "tasks", List.of("b")))).isIn("wrong-state", "invalid-input");
    }

    @Test
    void deletingACompletedOccurrenceDoesNotSayThatItsSeriesIsOver() {
        call("create_recurring_task", "title", "a", "due", "2026-12-01", "recurrence", "FREQ=WEEKLY");
        call("complete_task", "tasks", List.of("1"));

        assertThat(said("delete_task", "tasks", List.of("1"))).isEqualTo("Deleted 1 \"a\".");
    }

    @Test
    void remindersAreMadeListedSnoozedAndCancelled() {
        call("create_task", "title", "pay rent", "due", "2026-12-01T09:00");

        assertThat(said("create_reminder", "task", "pay rent", "when", "1 day"))
                .isEqualTo("Will remind of 1 \"pay rent\" Mon 30 Nov 09:00.");
        assertThat(said("create_reminder", "task", "pay rent", "when", "15 minutes before"))
                .isEqualTo("Will remind of 1 \"pay rent\" Tue 1 Dec 08:45.");
        assertThat(said("list_reminders"))
                .isEqualTo("2 reminders: Mon 30 Nov 09:00 1 \"pay rent\", Tue 1 Dec 08:45 1 \"pay rent\".");
        assertThat(said("list_reminders", "from", "2026-12-01")).startsWith("1 reminder: Tue 1 Dec 08:45");
        assertThat(said("snooze_reminder", "task", "pay rent", "until", "2026-11-30T12:00"))
                .isEqualTo("Snoozed 1 \"pay rent\" until Mon 30 Nov 12:00.");
        assertThat(said("cancel_reminder", "task", "pay rent")).isEqualTo("Cancelled 2 reminders of 1 \"pay rent\".");
        assertThat(said("list_reminders")).isEqualTo("No reminders.");
        assertThat(error(call("snooze_reminder", "until", "10 minutes"))).isEqualTo("not-found");
    }

    @Test
    void tasksAreCounted() {
        call("create_task", "title", "a", "due", "yesterday");
        call("create_task", "title", "b");
        call("complete_task", "tasks", List.of("b"));

        assertThat(said("task_stats")).isEqualTo("1 open, 1 done; 1 overdue, 0 due today; streak 1 day.");
    }

    @Test
    void aDryRunOfEveryKindChangesNothing() {
        call("create_recurring_task", "title", "a", "due", "2026-12-01", "recurrence", "FREQ=WEEKLY");

        for (String tool : List.of("complete_task", "skip_task", "delete_task")) {
            assertThat(said(tool, "tasks", List.of("a"), "dry_run", true))
                    .startsWith("Would ")
                    .endsWith("next Tue 8 Dec.");
        }

        assertThat(api.get(TaskRef.of(1)).status()).isEqualTo(Status.OPEN);
        assertThat(api.get(TaskRef.of(1)).version()).isEqualTo(1);
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstTime() {
        call("create_recurring_task", "title", "a", "due", "2026-12-01", "recurrence", "FREQ=WEEKLY");

        ToolAnswer first = call("complete_task", "tasks", List.of("a"), "request_id", "r");

        assertThat(call("complete_task", "tasks", List.of("a"), "request_id", "r"))
                .isEqualTo(first);
        assertThat(error(call("complete_task", "tasks", List.of("1"), "priority", "x")))
                .isEqualTo("invalid-input");
        assertThat(error(call("reopen_task", "tasks", List.of("1"), "request_id", "r")))
                .isEqualTo("idempotency-mismatch");
    }

    @Test
    void whatIsDoneIsUndoneStepByStep() {
        call("create_task", "title", "a");
        call("complete_task", "tasks", List.of("a"));

        assertThat(said("undo")).startsWith("Undone: ");
        assertThat(world.open()).containsExactly("a");
        assertThat(said("undo")).startsWith("Undone: ");
        assertThat(world.open()).isEmpty();
        assertThat(error(call("undo"))).isEqualTo("nothing-to-undo");
    }
}
