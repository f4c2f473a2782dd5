package dev.todo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.Outcome;
import dev.todo.core.api.Undone;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    private static final Task MILK = Tasks.open(3, "buy milk", null, "#errands");
    private static final Task RENT = Tasks.open(4, "pay rent", null);

    private final ServerStub server = new ServerStub();

    @AfterEach
    void stop() {
        server.close();
    }

    private Ran todo(String... arguments) {
        return Ran.todo(server.url(), arguments);
    }

    private static Outcome outcome(Task task) {
        return new Outcome(task, null, null, true, null, List.of());
    }

    @Test
    void listPrintsALineForEachTaskAndNothingElseIntoAPipe() {
        server.finds(MILK, RENT);
        Ran ran = todo("list");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.lines()).containsExactly(" 3   buy milk  #errands", " 4   pay rent");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aFilterMayHaveWordsThatBeginWithADash() {
        server.finds();
        todo("list", "-#home", "milk", "--limit", "5");
        assertThat(server.asked()).containsExactly("GET /api/v1/tasks?q=-%23home%20milk&limit=5");
    }

    @Test
    void listAsJsonIsTheDocumentOfTheServer() {
        server.finds(MILK);
        assertThat(todo("list", "--json").out().strip())
                .startsWith("{\"tasks\":[{\"id\":\"00000000-0000-7000-0000-000000000003\",\"number\":3,")
                .contains("\"notes\":null")
                .endsWith("],\"next\":null}");
    }

    @Test
    void aBadFilterIsPointedAt() {
        server.refuses("GET", 400, "invalid-input", "'x' is no due", ",\"field\":\"q\",\"column\":10");
        Ran ran = todo("list", "milk", "due:x");
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err().lines()).containsExactly("todo: 'x' is no due", "  milk due:x", "           ^");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void addSendsWhatWasGivenAndTakesItsWordsAsTheyAre() {
        server.answers("POST /api/v1/tasks", MILK);
        Ran ran = todo(
                "add", "buy", "milk", "tomorrow", "--tag", "a,b", "--tag=c", "--priority", "urgent", "--due", "fri");
        assertThat(ran.lines()).containsExactly("✓ Added: 3 buy milk  #errands");
        assertThat(server.asked())
                .containsExactly("POST /api/v1/tasks {\"title\":\"buy milk tomorrow\",\"priority\":\"high\","
                        + "\"tags\":[\"a\",\"b\",\"c\"],\"due\":\"fri\"}");
    }

    @Test
    void doneSaysWhatComesNext() {
        server.answers(
                "POST /api/v1/tasks/3/complete",
                new Outcome(MILK, RENT, LocalMoment.parse("2031-01-02"), true, null, List.of("mind the step")));
        assertThat(todo("done", "3").lines())
                .containsExactly("✓ Done: 3 buy milk  #errands", "  next: 2 Jan 2031  (4)", "  mind the step");
    }

    @Test
    void severalTasksAreChangedTogether() {
        server.answers(
                "POST /api/v1/tasks/bulk", Map.of("results", List.of(outcome(MILK), outcome(RENT)), "dryRun", false));
        assertThat(todo("done", "3", "4,3").lines()).hasSize(2);
        assertThat(server.asked())
                .containsExactly("POST /api/v1/tasks/bulk {\"operations\":[{\"op\":\"complete\",\"ref\":\"3\"},"
                        + "{\"op\":\"complete\",\"ref\":\"4\"}],\"dryRun\":false}");
    }

    @Test
    void aTitleNamesItsTaskWithOrWithoutQuotes() {
        server.finds(MILK).answers("POST /api/v1/tasks/3/complete", outcome(MILK));
        assertThat(todo("done", "buy", "milk").code()).isEqualTo(ExitCode.DONE);
        assertThat(todo("done", "BUY milk").code()).isEqualTo(ExitCode.DONE);
        assertThat(server.asked())
                .filteredOn(line -> line.endsWith("/complete"))
                .hasSize(2);
    }

    @Test
    void aTitleOfSeveralTasksIsNotGuessed() {
        server.finds(MILK, Tasks.open(9, "buy milk chocolate", null), Tasks.open(10, "milk the cow", null));
        Ran ran = todo("done", "milk");
        assertThat(ran.code()).isEqualTo(ExitCode.AMBIGUOUS);
        assertThat(ran.err()).contains("fits 3 tasks").contains("  9  buy milk chocolate");
        assertThat(todo("done", "buy milk").code()).as("the whole title").isNotEqualTo(ExitCode.AMBIGUOUS);
    }

    @Test
    void aTitleOfNoTaskIsNotFound() {
        server.finds();
        assertThat(todo("done", "no", "such", "thing").code()).isEqualTo(ExitCode.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    404, not-found, NOT_FOUND
                    409, ambiguous, AMBIGUOUS
                    400, invalid-input, USAGE
                    409, wrong-state, FAILED
                    401, unauthenticated, FAILED
                    403, forbidden, FAILED
                    503, unavailable, UNREACHABLE""")
    void whatTheServerSaysDecidesTheExitCode(int status, String type, ExitCode code) {
        server.refuses("POST", status, type, "the reason", "");
        Ran ran = todo("undo");
        assertThat(ran.code()).isEqualTo(code);
        assertThat(ran.err()).contains("the reason").doesNotContain("\tat ");
    }

    @Test
    void nobodyThereIsUnreachable() throws IOException {
        String url;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "http://127.0.0.1:" + unused.getLocalPort();
        }
        assertThat(Ran.todo(url, "list").code()).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void anotherServerNeedsAToken() {
        Ran ran = Ran.todo(Map.of("TODO_URL", server.url()), "", "list");
        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err()).contains("TODO_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add",
                "done",
                "show",
                "list --limit x",
                "list --limit 0",
                "move 3",
                "tag 3",
                "edit 3",
                "undo --nope",
                "completion",
                "completion powershell",
                "help nope",
                "interpret",
                "lst",
                "user add",
                "backup"
            })
    void whatIsTypedWrongIsAUsageError(String line) {
        Ran ran = todo(line.split(" "));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("--help");
        assertThat(ran.out()).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void severalTasksAreNotDeletedUnasked() {
        server.answers("GET /api/v1/tasks/3", MILK).answers("GET /api/v1/tasks/4", RENT);
        Ran ran = todo("delete", "3", "4");
        assertThat(ran.code()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err()).contains("delete 3 buy milk").contains("--yes");
        assertThat(server.asked()).allMatch(line -> line.startsWith("GET"));
    }

    @Test
    void aSeriesIsDeletedWhenSure() {
        server.answers("DELETE /api/v1/tasks/3?series=true", outcome(MILK));
        assertThat(todo("delete", "3", "--series", "--yes").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void tagsAreAddedAndTakenAway() {
        server.answers("POST /api/v1/tasks/bulk", Map.of("results", List.of(outcome(MILK)), "dryRun", false));
        todo("tag", "3", "home", "+now", "-#old");
        assertThat(server.asked())
                .containsExactly("POST /api/v1/tasks/bulk {\"operations\":["
                        + "{\"op\":\"add-tags\",\"ref\":\"3\",\"tags\":[\"home\",\"now\"]},"
                        + "{\"op\":\"remove-tags\",\"ref\":\"3\",\"tags\":[\"#old\"]}],\"dryRun\":false}");
    }

    @Test
    void movingTakesTheRestAsTheTime() {
        server.answers("POST /api/v1/tasks/3/reschedule", outcome(MILK));
        todo("move", "3", "to", "friday", "9am");
        assertThat(server.asked()).containsExactly("POST /api/v1/tasks/3/reschedule {\"due\":\"friday 9am\"}");
    }

    @Test
    void editingClearsWithAnEmptyValue() {
        server.answers("PATCH /api/v1/tasks/3", MILK);
        todo("edit", "3", "--due", "", "--title", "buy oat milk");
        assertThat(server.asked()).containsExactly("PATCH /api/v1/tasks/3 {\"title\":\"buy oat milk\",\"due\":null}");
    }

    @Test
    void undoNamesWhatItTookBack() {
        server.answers("POST /api/v1/undo", new Undone("completion of \"buy milk\"", List.of(MILK)));
        assertThat(todo("undo").lines())
                .containsExactly("✓ Undone: completion of \"buy milk\"", " 3   buy milk  #errands");
    }

    @Test
    void helpListsEveryCommandThatWorksAndNoOther() {
        Ran ran = todo("help");
        assertThat(ran.out())
                .contains("list", "interpret", "backup", "snooze")
                .doesNotContain("mcp", "desktop", "import", "export");
        assertThat(todo("--help").out()).isEqualTo(ran.out());
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completionKnowsEveryCommandAndItsOptions(String shell) {
        assertThat(todo("completion", shell).out()).contains("reopen", "history", "doctor");
    }

    @Test
    void fieldsOfATaskAreShownInWords() {
        server.answers("GET /api/v1/tasks/3", MILK);
        assertThat(todo("show", "3").lines())
                .contains(" 3  buy milk", "    priority   medium", "    tags       #errands");
    }

    @ParameterizedTest
    @CsvSource({"list, --frob", "stats, --frob", "say, --frob=1"})
    void anOptionNobodyKnowsIsNoWord(String command, String option) {
        Ran ran = command.equals("say") ? todo("buy milk", option) : todo(command, option);

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("Unknown option: '" + option + "'");
        assertThat(server.asked()).isEmpty();
    }
}
