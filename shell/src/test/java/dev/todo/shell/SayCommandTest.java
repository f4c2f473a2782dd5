package dev.todo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayCommandTest {

    private static final String DONE = "{\"type\":\"done\",\"conversation\":\"c\"}";
    private static final String ADDED =
            "{\"type\":\"tool_result\",\"conversation\":\"c\",\"tool\":\"create_task\",\"ok\":true,\"text\":\"Added 3.\"}";
    private static final String CONFIRM = "{\"type\":\"confirm\",\"conversation\":\"c\",\"id\":\"q\",\"calls\":[],"
            + "\"changes\":[\"delete 3 buy milk\"]}";

    private final ServerStub server = new ServerStub();

    @AfterEach
    void stop() {
        server.close();
    }

    private Ran todo(String... arguments) {
        return Ran.todo(server.url(), arguments);
    }

    @Test
    void wordsThatBeginWithNoCommandAreSaidToTheAgent() {
        server.says(ADDED, DONE);
        Ran ran = todo("buy", "list", "of", "-5", "things");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.lines()).containsExactly("✓ Added 3.");
        assertThat(server.asked()).containsExactly("POST /api/v1/agent/messages {\"text\":\"buy list of -5 things\"}");
    }

    @Test
    void remindMeIsASentence() {
        server.says(ADDED, DONE);
        todo("remind", "me", "to", "call", "mum");
        assertThat(server.asked()).containsExactly("POST /api/v1/agent/messages {\"text\":\"remind me to call mum\"}");
    }

    @Test
    void aQuotedSentenceMayBeginLikeACommand() {
        server.says(ADDED, DONE);
        todo("done with the garden");
        assertThat(server.asked()).singleElement().asString().contains("agent/messages");
    }

    @Test
    void aTurnThatOnlyAsksBackHasDoneNothing() {
        server.says(
                "{\"type\":\"text\",\"conversation\":\"c\",\"text\":\"What is\"}",
                "{\"type\":\"text\",\"conversation\":\"c\",\"text\":\" the task?\"}",
                DONE);
        Ran ran = todo("tomorrow at 5");
        assertThat(ran.out()).isEqualTo("What is the task?" + System.lineSeparator());
        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void whatNeedsAWordIsNotDoneWithoutOne() {
        server.says(CONFIRM);
        Ran ran = todo("delete all done tasks");
        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err()).contains("delete 3 buy milk").contains("--yes");
        assertThat(server.asked().getLast()).endsWith("{\"conversation\":\"c\",\"confirm\":\"q\",\"accept\":false}");
    }

    @Test
    void aFailureIsSaidOnceAndLeavesACode() {
        server.says(
                "{\"type\":\"tool_result\",\"conversation\":\"c\",\"tool\":\"t\",\"ok\":false,\"text\":\"No such task.\"}",
                "{\"type\":\"error\",\"conversation\":\"c\",\"detail\":\"No such task.\"}");
        Ran ran = todo("complete", "it");
        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err().lines()).containsExactly("✗ No such task.");
    }

    @ParameterizedTest
    @CsvSource({"not-found, NOT_FOUND", "ambiguous, AMBIGUOUS", "unavailable, UNREACHABLE", "wrong-state, FAILED"})
    void theProblemATurnEndsWithIsTheExitCode(String problem, ExitCode code) {
        server.says("{\"type\":\"error\",\"conversation\":\"c\",\"detail\":\"No.\",\"problem\":\"" + problem + "\"}");

        assertThat(todo("complete the zebra").code()).isEqualTo(code);
    }

    @Test
    void whatTheAgentOnlyRepeatsIsSaidOnce() {
        server.says(ADDED, "{\"type\":\"text\",\"conversation\":\"c\",\"text\":\"Added 3.\"}", DONE);
        assertThat(todo("buy milk").lines()).containsExactly("✓ Added 3.");
    }

    @Test
    void whatWasFoundIsSaidByTheAgentOrElseByTheTool() {
        String found = "{\"type\":\"tool_result\",\"conversation\":\"c\",\"tool\":\"search_tasks\",\"ok\":true,"
                + "\"text\":\"1 task.\"}";
        server.says(found, "{\"type\":\"text\",\"conversation\":\"c\",\"text\":\"3 milk\"}", DONE);
        assertThat(todo("what is due").lines()).containsExactly("3 milk");
        server.says(found, DONE);
        assertThat(todo("what is due").lines()).containsExactly("1 task.");
    }

    @Test
    void asJsonEveryEventIsALine() {
        server.says(ADDED, DONE);
        assertThat(todo("--json", "buy", "milk").lines()).containsExactly(ADDED, DONE);
    }
}
