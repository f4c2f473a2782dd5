package dev.todo.server.agent;

import static dev.todo.server.agent.AgentWorld.words;
import static dev.todo.server.agent.ScriptedPlanner.call;
import static dev.todo.server.agent.ScriptedPlanner.make;
import static dev.todo.server.agent.ScriptedPlanner.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.AgentEvent;
import dev.todo.core.error.ConflictException;
import dev.todo.core.language.ToolCall;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user is asked before it is done. */
@ExtendWith(PostgresExtension.class)
class ConfirmationTest {

    private final ScriptedPlanner planner = new ScriptedPlanner();
    private final AgentWorld world;

    ConfirmationTest(Database database) {
        this.world = AgentWorld.planned(database, planner);
    }

    static Stream<ToolCall> risky() {
        return Stream.of(
                call("delete_task", Map.of("tasks", List.of("1"))),
                call("update_task", Map.of("task", "1", "recurrence", "")),
                call("complete_task", Map.of("tasks", List.of("filter:#x"))),
                call("add_tags", Map.of("tasks", List.of(" FILTER:#x"), "tags", List.of("#y"))),
                call("complete_task", Map.of("tasks", List.of("1", "2", "3", "4", "5", "6"))));
    }

    static Stream<ToolCall> harmless() {
        return Stream.of(
                call("complete_task", Map.of("tasks", List.of("1", "2", "3", "4", "5"))),
                call("update_task", Map.of("task", "1", "recurrence", "FREQ=DAILY")),
                call("search_tasks", Map.of("query", "#x")),
                call("create_task", Map.of("title", "filter: coffee")),
                call("undo", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("risky")
    void whatDeletesEndsASeriesSelectsByFilterOrChangesManyIsAsked(ToolCall call) {
        assertThat(Calls.needsConfirmation(call)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void theRestIsNot(ToolCall call) {
        assertThat(Calls.needsConfirmation(call)).isFalse();
    }

    private AgentEvent askedToDelete(String title) {
        planner.then(make(call("delete_task", Map.of("tasks", List.of(title)))), say("done"));
        return world.say("…").getLast();
    }

    @Test
    void nothingIsDoneBeforeTheAnswer() {
        world.add("old");

        AgentEvent asked = askedToDelete("old");

        assertThat(asked).isInstanceOfSatisfying(AgentEvent.Confirm.class, confirm -> {
            assertThat(confirm.calls())
                    .containsExactly(Map.of("tool", "delete_task", "arguments", Map.of("tasks", List.of("old"))));
            assertThat(confirm.changes()).containsExactly("Would delete 1 \"old\".");
        });
        assertThat(world.open()).containsExactly("old");
    }

    @Test
    void onYesTheRestOfTheTurnRuns() {
        world.add("old");
        AgentEvent asked = askedToDelete("old");

        List<AgentEvent> events = world.confirm(asked, true);

        assertThat(events)
                .containsExactly(
                        new AgentEvent.ToolCalled("c", "delete_task", Map.of("tasks", List.of("1"))),
                        new AgentEvent.ToolAnswered("c", "delete_task", true, "Deleted 1 \"old\"."),
                        new AgentEvent.Text("c", "done"),
                        new AgentEvent.Done("c"));
        assertThat(world.open()).isEmpty();
    }

    @Test
    void onNoNothingChanges() {
        world.add("old");
        AgentEvent asked = askedToDelete("old");

        assertThat(world.confirm(asked, false))
                .containsExactly(new AgentEvent.Text("c", "Nothing changed."), new AgentEvent.Done("c"));
        assertThat(world.open()).containsExactly("old");
    }

    @Test
    void anAnswerIsTakenOnce() {
        world.add("old");
        AgentEvent asked = askedToDelete("old");
        world.confirm(asked, false);

        assertGone(() -> world.confirm(asked, true));
        assertThat(world.open()).containsExactly("old");
    }

    @Test
    void aQuestionExpires() {
        world.add("old");
        AgentEvent asked = askedToDelete("old");
        world.now.updateAndGet(now -> now.plus(Duration.ofMinutes(10)));

        assertGone(() -> world.confirm(asked, true));
        assertThat(world.open()).containsExactly("old");
    }

    @Test
    void nobodyElseCanAnswer() {
        world.add("old");
        AgentEvent.Confirm asked = (AgentEvent.Confirm) askedToDelete("old");

        assertGone(() ->
                world.agents.forUser(UUID.randomUUID()).confirm(asked.conversation(), asked.id(), true, event -> {}));
        assertGone(() -> world.agents.forUser(world.user).confirm("another", asked.id(), true, event -> {}));
        assertThat(world.open()).containsExactly("old");
    }

    @Test
    void theWholePlanWaitsForTheAnswer() {
        world.add("old");
        planner.then(
                make(call("create_task", Map.of("title", "new")), call("delete_task", Map.of("tasks", List.of("old")))),
                say("done"));

        AgentEvent asked = world.say("…").getLast();

        assertThat(world.open()).containsExactly("old");
        assertThat(words(List.of(asked))).isEqualTo("? Would add 2 \"new\".\n? Would delete 1 \"old\".");
        world.confirm(asked, true);
        assertThat(world.open()).containsExactly("new");
    }

    @Test
    void whatIsConfirmedIsWhatIsDoneWhateverElseMatchesByThen() {
        world.add("a", "#x");
        world.add("b", "#x");
        planner.then(make(call("complete_task", Map.of("tasks", List.of("filter:#x")))), say("done"));
        AgentEvent asked = world.say("…").getLast();
        world.add("c", "#x");

        world.confirm(asked, true);

        assertThat(world.open()).containsExactly("c");
    }

    @Test
    void whatCannotBeDoneIsNotAsked() {
        planner.then(
                make(call("delete_task", Map.of("tasks", List.of("zebra")))),
                new Planner.Step.GiveUp("", "there is no zebra"));

        assertThat(words(world.say("…"))).isEqualTo("! there is no zebra");
        assertThat(planner.results.getLast())
                .singleElement()
                .satisfies(result -> assertThat(result.answer().ok()).isFalse());
    }

    @Test
    void aConfirmedTurnIsUndoneAsOneStep() {
        world.add("old");
        planner.then(
                make(call("create_task", Map.of("title", "new")), call("delete_task", Map.of("tasks", List.of("old")))),
                say("done"));
        world.confirm(world.say("…").getLast(), true);

        world.api.undo();

        assertThat(world.open()).containsExactly("old");
    }

    private static void assertGone(org.assertj.core.api.ThrowableAssert.ThrowingCallable answer) {
        assertThatThrownBy(answer)
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.type()).isEqualTo(ConflictException.CONFIRMATION_GONE));
    }
}
