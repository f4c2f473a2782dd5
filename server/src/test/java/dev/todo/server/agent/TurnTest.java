package dev.todo.server.agent;

import static dev.todo.server.agent.AgentWorld.words;
import static dev.todo.server.agent.ScriptedPlanner.call;
import static dev.todo.server.agent.ScriptedPlanner.make;
import static dev.todo.server.agent.ScriptedPlanner.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.AgentEvent;
import dev.todo.core.error.InvalidInputException;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a turn runs, whoever plans it. */
@ExtendWith(PostgresExtension.class)
class TurnTest {

    private final ScriptedPlanner planner = new ScriptedPlanner();
    private final Database database;
    private final AgentWorld world;

    TurnTest(Database database) {
        this.database = database;
        this.world = AgentWorld.planned(database, planner);
    }

    @Test
    void aTurnTellsItsStepsInOrderAndEndsOnce() {
        planner.then(make(call("create_task", Map.of("title", "buy milk"))), say("There you are."));

        assertThat(world.say("…"))
                .containsExactly(
                        new AgentEvent.Planning("c"),
                        new AgentEvent.ToolCalled("c", "create_task", Map.of("title", "buy milk")),
                        new AgentEvent.ToolAnswered("c", "create_task", true, "Added 1 \"buy milk\"."),
                        new AgentEvent.Text("c", "There you are."),
                        new AgentEvent.Done("c"));
        assertThat(world.open()).containsExactly("buy milk");
    }

    @Test
    void aQuestionIsSaidAndNothingIsDone() {
        planner.then(say("Which one?"));

        assertThat(world.say("…"))
                .containsExactly(
                        new AgentEvent.Planning("c"), new AgentEvent.Text("c", "Which one?"), new AgentEvent.Done("c"));
    }

    @Test
    void thePlannerLearnsWhatBecameOfItsCalls() {
        planner.then(
                make(call("create_task", Map.of("title", "a"))),
                make(call("complete_task", Map.of("tasks", List.of("a")))),
                say("done"));

        world.say("…");

        assertThat(planner.results).hasSize(3);
        assertThat(planner.results.get(0)).isEmpty();
        assertThat(planner.results.get(2)).singleElement().satisfies(result -> {
            assertThat(result.answer().ok()).isTrue();
            assertThat(result.call().tool()).isEqualTo("complete_task");
        });
    }

    @Test
    void afterAFailureTheRestIsNotDone() {
        planner.then(
                make(
                        call("create_task", Map.of("title", "a")),
                        call("complete_task", Map.of("tasks", List.of("zebra"))),
                        call("create_task", Map.of("title", "b"))),
                new Planner.Step.GiveUp("", "no zebra"));

        List<AgentEvent> events = world.say("…");

        assertThat(world.open()).containsExactly("a");
        assertThat(planner.results.get(1)).hasSize(2);
        assertThat(events.getLast()).isEqualTo(new AgentEvent.Failed("c", "no zebra", "not-found"));
    }

    @Test
    void allChangesOfATurnAreUndoneAsOneStep() {
        world.add("before");
        planner.then(
                make(
                        call("create_task", Map.of("title", "a")),
                        call("create_task", Map.of("title", "b")),
                        call("complete_task", Map.of("tasks", List.of("before")))),
                say("done"));
        world.say("…");

        world.api.undo();

        assertThat(world.open()).containsExactly("before");
    }

    @Test
    void itMeansTheTaskSpokenOfLast() {
        planner.then(
                make(
                        call("create_task", Map.of("title", "buy milk")),
                        call("update_task_priority", Map.of("tasks", List.of("it"), "priority", "high"))),
                say("done"),
                make(call("complete_task", Map.of("tasks", List.of("that one")))),
                say("done"));

        world.say("…");
        assertThat(words(world.say("…"))).isEqualTo("done");

        assertThat(world.open()).isEmpty();
    }

    @Test
    void itAmongSeveralIsAmbiguousAndNothingIsDone() {
        world.add("a", "#x");
        world.add("b", "#x");
        planner.then(
                make(call("search_tasks", Map.of("query", "#x"))),
                say("two"),
                make(call("complete_task", Map.of("tasks", List.of("it")))),
                say("hm"));

        world.say("…");
        List<AgentEvent> events = world.say("…");

        assertThat(events)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                AgentEvent.ToolAnswered.class,
                                answer -> assertThat(answer.ok()).isFalse()));
        assertThat(world.open()).containsExactly("a", "b");
    }

    @Test
    void conversationsDoNotKnowOfEachOther() {
        planner.then(
                make(call("create_task", Map.of("title", "a"))),
                say("done"),
                make(call("complete_task", Map.of("tasks", List.of("it")))),
                say("hm"));
        world.say("…");

        world.agents.forUser(world.user).say("…", Optional.of("another"), event -> {});

        assertThat(world.open()).containsExactly("a");
    }

    @Test
    void aConversationIsForgottenInTime() {
        planner.then(
                make(call("create_task", Map.of("title", "a"))),
                say("done"),
                make(call("complete_task", Map.of("tasks", List.of("it")))),
                say("hm"));
        world.say("…");
        world.now.updateAndGet(now -> now.plus(Duration.ofHours(3)));

        world.say("…");

        assertThat(world.open()).containsExactly("a");
    }

    @Test
    void aConversationGetsAnIdWhenItHasNone() {
        planner.then(say("hello"));
        List<AgentEvent> events = new ArrayList<>();

        world.agents.forUser(world.user).say("hi", Optional.empty(), events::add);

        assertThat(events)
                .extracting(AgentEvent::conversation)
                .doesNotContain("")
                .hasSize(3);
        assertThat(events.stream().map(AgentEvent::conversation).distinct()).hasSize(1);
    }

    @Test
    void aTurnThatTakesTooLongEndsWithAnError() {
        CountDownLatch never = new CountDownLatch(1);
        AgentWorld hurried = AgentWorld.hurried(
                database,
                utterance -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return known -> say("too late");
                },
                Duration.ofMillis(50));

        List<AgentEvent> events = hurried.say("…");

        assertThat(events).hasSize(2);
        assertThat(words(events)).startsWith("! this took too long");
    }

    @Test
    void aPlannerThatNeverEndsIsStopped() {
        AgentWorld restless = AgentWorld.planned(database, utterance -> known -> make(call("task_stats", Map.of())));

        assertThat(words(restless.say("…"))).isEqualTo("! this takes too many steps; say it in smaller parts");
    }

    @Test
    void aPlannerThatBreaksEndsTheTurnWithoutItsSecrets() {
        AgentWorld broken = AgentWorld.planned(database, utterance -> {
            throw new IllegalStateException("secret");
        });

        List<AgentEvent> events = broken.say("…");

        assertThat(events.getLast()).isInstanceOf(AgentEvent.Failed.class);
        assertThat(words(events)).doesNotContain("secret");
    }

    @Test
    void aListenerThatIsGoneDoesNotStopTheTurn() {
        planner.then(make(call("create_task", Map.of("title", "a"))), say("done"));

        world.agents.forUser(world.user).say("…", Optional.empty(), event -> {
            throw new IllegalStateException("connection reset");
        });

        assertThat(world.open()).containsExactly("a");
    }

    @Test
    void whatIsNoMessageIsRefusedBeforeTheFirstEvent() {
        assertThatThrownBy(() -> world.say(" "))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).contains("text"));
        assertThatThrownBy(() -> world.say("x".repeat(Agent.MAX_TEXT + 1)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).contains("text"));
        assertThatThrownBy(() -> world.agents.forUser(world.user).say("hi", Optional.of("x".repeat(101)), event -> {}))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).contains("conversation"));
    }

    @Test
    void themMeansAllTasksFoundLast() {
        world.add("a", "#x");
        world.add("b", "#x");
        world.add("c");
        planner.then(
                make(call("search_tasks", Map.of("query", "#x"))),
                say("two"),
                make(call("complete_task", Map.of("tasks", List.of("them")))),
                say("done"));

        world.say("…");
        world.say("…");

        assertThat(world.open()).containsExactly("c");
    }

    @Test
    void thePlannerKnowsTheClockAndTheTitlesThatMayBeMeant() {
        world.add("renew passport");
        world.add("buy milk");
        planner.then(say("ok"));

        world.say("cancel the passport renewal");

        Utterance utterance = planner.heard.getFirst();
        assertThat(utterance.time().now()).hasToString("2026-11-23T09:00+01:00[Europe/Berlin]");
        assertThat(utterance.titles()).containsExactly("renew passport");
    }
}
