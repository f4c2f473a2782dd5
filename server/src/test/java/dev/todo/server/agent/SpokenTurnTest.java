package dev.todo.server.agent;

import static dev.todo.server.agent.AgentWorld.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.AgentEvent;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole path from words to the database and back, with the interpreter as the planner. */
@ExtendWith(PostgresExtension.class)
class SpokenTurnTest {

    private final AgentWorld world;

    SpokenTurnTest(Database database) {
        this.world = AgentWorld.spoken(database);
    }

    @Test
    void aSentenceBecomesATask() {
        assertThat(words(world.say("buy milk tomorrow 5pm #errands")))
                .isEqualTo("Added 1 \"buy milk\", due tomorrow 17:00, #errands.");
    }

    @Test
    void itIsUnderstoodFromOneSentenceToTheNext() {
        world.say("buy milk tomorrow 5pm");

        assertThat(words(world.say("push it back 3 days"))).isEqualTo("Moved 1 \"buy milk\" to Fri 27 Nov 17:00.");
        assertThat(words(world.say("mark it as done"))).isEqualTo("Completed 1 \"buy milk\".");
        assertThat(words(world.say("undo"))).startsWith("Undone: ");
        assertThat(world.open()).containsExactly("buy milk");
    }

    @Test
    void themMeansAllTasksOfTheTurnBefore() {
        world.say("plan trip; book hotel; pack bags");

        assertThat(words(world.say("complete them")))
                .isEqualTo("Completed 3 tasks: 1 \"plan trip\", 2 \"book hotel\", 3 \"pack bags\".");
    }

    @Test
    void aListIsSaidLineByLine() {
        world.say("buy milk tomorrow");
        world.say("call Ada tomorrow");

        assertThat(words(world.say("what is due tomorrow")))
                .isEqualTo("1 \"buy milk\", due tomorrow\n2 \"call Ada\", due tomorrow");
    }

    @Test
    void aLongListSaysThatThereIsMore() {
        for (int i = 0; i < 51; i++) {
            world.add("t" + i);
        }

        assertThat(words(world.say("show my tasks"))).hasLineCount(51).endsWith("… and there are more.");
    }

    @Test
    void whatARemindersTaskIsIsRemembered() {
        world.say("buy milk tomorrow 5pm");
        world.say("remind me about milk 1 hour before");

        assertThat(words(world.say("mark it as done"))).isEqualTo("Completed 1 \"buy milk\".");
    }

    @Test
    void whatDoesNotFitTheTaskIsSaidInPlainWords() {
        world.addWeekly("call mom", "2026-11-29");
        world.say("complete 1");

        assertThat(words(world.say("skip 1"))).startsWith("! Task 1 \"call mom\"");
    }

    @Test
    void deletingAsksFirst() {
        world.add("buy milk");

        AgentEvent asked = world.say("delete buy milk").getLast();

        assertThat(asked).isInstanceOf(AgentEvent.Confirm.class);
        assertThat(words(world.confirm(asked, true))).isEqualTo("Deleted 1 \"buy milk\".");
    }

    @Test
    void beforeAnythingIsAskedItIsClearThatAllOfItCanBeDone() {
        world.add("buy bread");

        assertThat(words(world.say("delete 1 and complete the milk task")))
                .startsWith("! There is no task \"milk\"")
                .endsWith("So nothing was done.");
        assertThat(world.open()).containsExactly("buy bread");
    }

    @Test
    void afterAFailureItIsSaidWhatWasDoneAndWhatWasNot() {
        world.add("buy bread");

        assertThat(words(world.say("complete 1, then move 99 to friday, then add buy milk")))
                .startsWith(
                        "Completed 1 \"buy bread\".\n! There is no task 99. So this was not done either: create task");
    }

    @Test
    void whatIsNotUnderstoodIsAsked() {
        assertThat(words(world.say("asdf?"))).isNotBlank().doesNotStartWith("!");
    }

    @Test
    void aSentenceBecomesARecurringTask() {
        assertThat(words(world.say("pay rent on the 1st of every month at 9am !high remind me 1 day before")))
                .isEqualTo("Added 1 \"pay rent\", due Tue 1 Dec 09:00, every month on the 1st, high priority,"
                        + " reminder 1 day before.");
    }
}
