package dev.todo.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.shell.Tasks;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTableTest {

    private static final RelativeDates DATES =
            new RelativeDates(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Berlin"));

    private static final List<Task> SOME = List.of(
            Tasks.of(3, "pay rent", Status.OPEN, Priority.HIGH, "2026-11-21", true, "#home"),
            Tasks.open(12, "call mum", "2026-11-23T17:00"),
            Tasks.of(104, "日本語 lesson", Status.OPEN, Priority.LOW, null, false, "#learn", "#fun"),
            Tasks.of(105, "old", Status.DONE, Priority.MEDIUM, "2026-11-22", false));

    @Test
    void alignsItsColumns() {
        assertThat(table(80, false).lines(SOME))
                .containsExactly(
                        "   3 ! pay rent       2 days ago  ↻  #home",
                        "  12   call mum       today 17:00",
                        " 104 ↓ 日本語 lesson                 #learn #fun",
                        " 105 ✓ old            yesterday");
    }

    @Test
    void leavesOutColumnsNobodyNeeds() {
        assertThat(table(80, false).lines(List.of(Tasks.open(1, "a", null)))).containsExactly(" 1   a");
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 30, 40, 60, 80, 200})
    void fitsTheTerminal(int columns) {
        List<Task> tasks = List.of(
                Tasks.of(
                        12345,
                        "a title that is much longer than any line could be and then some more of it 日本語日本語日本語",
                        Status.OPEN,
                        Priority.HIGH,
                        "2026-11-23T17:00",
                        true,
                        "#a-rather-long-tag",
                        "#and-another-long-tag",
                        "#third"),
                Tasks.open(1, "short", null));
        assertThat(table(columns, false).lines(tasks))
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void cutsNothingWhereNobodyWatches() {
        String title = "x".repeat(500);
        TaskTable piped = new TaskTable(terminal("", "40", Map.of("TERM", "xterm")), DATES);
        assertThat(piped.lines(List.of(Tasks.open(1, title, "2026-11-23", "#" + "t".repeat(50)))))
                .containsExactly(" 1   " + title + "  today  #" + "t".repeat(50));
    }

    @Test
    void coloursWhatIsLateAndWhatIsToday() {
        List<String> lines = table(80, true).lines(SOME);
        assertThat(lines.get(0)).contains("\u001b[31m2 days ago\u001b[0m").contains("\u001b[31m!\u001b[0m");
        assertThat(lines.get(1)).contains("\u001b[33mtoday 17:00\u001b[0m");
        assertThat(lines.get(3)).contains("\u001b[2mold\u001b[0m").doesNotContain("\u001b[31m");
    }

    @Test
    void titlesCannotPaintTheTerminal() {
        assertThat(table(80, false).lines(List.of(Tasks.open(1, "\u001b[2Jgone", null, "#\u0007x"))))
                .containsExactly(" 1   ␛[2Jgone  #␇x");
    }

    private static TaskTable table(int columns, boolean colours) {
        Map<String, String> environment = colours ? Map.of("TERM", "xterm") : Map.of("TERM", "xterm", "NO_COLOR", "1");
        return new TaskTable(terminal("012", Integer.toString(columns), environment), DATES);
    }

    private static Terminal terminal(String streams, String columns, Map<String, String> environment) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return Terminal.of(nowhere, nowhere, streams, columns, environment);
    }
}
