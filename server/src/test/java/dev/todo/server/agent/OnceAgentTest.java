package dev.todo.server.agent;

import static dev.todo.server.agent.ScriptedPlanner.call;
import static dev.todo.server.agent.ScriptedPlanner.make;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.AgentApi;
import dev.todo.core.api.AgentEvent;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Turns under an idempotency key. */
@ExtendWith(PostgresExtension.class)
class OnceAgentTest {

    private final ScriptedPlanner planner = new ScriptedPlanner();
    private final AgentWorld world;

    OnceAgentTest(Database database) {
        this.world = AgentWorld.planned(database, planner);
    }

    @BeforeEach
    void everyTurnWouldMakeATask() {
        planner.then(make(call("create_task", Map.of("title", "buy milk"))), ScriptedPlanner.say("Added."))
                .then(make(call("create_task", Map.of("title", "buy milk"))), ScriptedPlanner.say("Added."));
    }

    @Test
    void aRepeatedTurnIsToldAgainAndNotRunAgain() {
        List<AgentEvent> first = say("k1", "buy milk");

        assertThat(first).hasAtLeastOneElementOfType(AgentEvent.ToolAnswered.class);
        assertThat(say("k1", "buy milk")).isEqualTo(first);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void aListenerThatGoesAwayMissesNothing() {
        List<AgentEvent> heard = new ArrayList<>();
        agent("k1").say("buy milk", Optional.empty(), event -> {
            heard.add(event);
            throw new IllegalStateException("gone");
        });

        assertThat(heard).hasSize(1);
        assertThat(say("k1", "buy milk")).startsWith(heard.getFirst()).last().isInstanceOf(AgentEvent.Done.class);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() {
        say("k1", "buy milk");

        assertThatThrownBy(() -> say("k1", "buy bread"))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.type()).isEqualTo(ConflictException.IDEMPOTENCY_MISMATCH));
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void aTurnThatHasNotEndedIsNotBegunAgain() {
        List<String> problems = new ArrayList<>();
        agent("k1").say("buy milk", Optional.empty(), event -> {
            if (event instanceof AgentEvent.Planning) {
                try {
                    say("k1", "buy milk");
                } catch (ConflictException e) {
                    problems.add(e.type());
                }
            }
        });

        assertThat(problems).containsExactly(ConflictException.IDEMPOTENCY_IN_FLIGHT);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedBeforeTheFirstEventDoesNotUseUpTheKey() {
        assertThatThrownBy(() -> say("k1", " ")).isInstanceOf(InvalidInputException.class);

        assertThat(say("k1", "buy milk")).last().isInstanceOf(AgentEvent.Done.class);
    }

    @Test
    void theKeyIsForgottenAfterADay() {
        say("k1", "buy milk");
        world.now.updateAndGet(now -> now.plus(Duration.ofHours(25)));

        say("k1", "buy milk");

        assertThat(tasks()).isEqualTo(2);
    }

    private AgentApi agent(String key) {
        return world.agents.forUser(world.user).idempotent(key);
    }

    private List<AgentEvent> say(String key, String text) {
        List<AgentEvent> events = new ArrayList<>();
        agent(key).say(text, Optional.empty(), events::add);
        return events;
    }

    private int tasks() {
        return world.api.search(TaskSearch.of("milk")).tasks().size();
    }
}
