package dev.todo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterpretCommandTest {

    /** Nothing here may look for a server: this address is none. */
    private static final Map<String, String> NOWHERE = Map.of("TODO_URL", "http://127.0.0.1:1", "TODO_TOKEN", "t");

    private static Ran interpret(String input, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "interpret";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Ran.todo(NOWHERE, input, all);
    }

    @Test
    void aPhraseBecomesAPlan() {
        Ran ran = interpret("", "buy", "milk", "tomorrow", "5pm", "#errands", "--now", "2026-11-23T10:00");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "{\"text\":\"buy milk tomorrow 5pm #errands\",\"calls\":[{\"tool\":\"create_task\",\"arguments\":"
                                + "{\"title\":\"buy milk\",\"due\":\"2026-11-24T17:00\",\"tags\":[\"#errands\"]}}],\"spans\":[")
                .endsWith("\"question\":null}");
    }

    @Test
    void linesAreAnsweredInTheirOrderAndABadOneDoesNotEndIt() {
        Ran ran = interpret("""
                {"text":"pay tomorrow","now":"2026-11-23T10:00","zone":"Europe/Berlin"}
                not json

                {"text":"pay tomorrow","zone":"Mars/Base"}
                {"phrase":"pay"}
                [1]
                {"text":3}
                {"text":"pay tomorrow","now":"2026-11-23T23:30:00Z","zone":"Asia/Tokyo","id":7}
                """, "--jsonl");
        List<String> lines = ran.lines();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).contains("\"due\":\"2026-11-24\"");
        assertThat(lines.subList(1, 6)).allSatisfy(line -> assertThat(line).startsWith("{\"error\":\""));
        assertThat(lines.get(6)).contains("\"due\":\"2026-11-25\"");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void slashedDatesReadAsAsked() {
        String line = "{\"text\":\"3/4/2027\"%s}\n";
        assertThat(interpret(
                                line.formatted(",\"order\":\"mdy\"")
                                        + line.formatted(",\"order\":\"dmy\"")
                                        + line.formatted(""),
                                "--jsonl",
                                "--when")
                        .lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"start\":\"2027-03-04\""),
                        second -> assertThat(second).contains("\"start\":\"2027-04-03\""),
                        usual -> assertThat(usual).contains("\"start\":\"2027-04-03\""));
    }

    @Test
    void theLocaleDecidesAboutSlashedDates() {
        Ran ran = Ran.todo(
                Map.of("LANG", "de_DE.UTF-8", "LC_TIME", "en_US.UTF-8"), "", "interpret", "--when", "3/4/2027");
        assertThat(ran.out()).contains("\"start\":\"2027-03-04\"");
    }

    @Test
    void withoutATimeThereIsNoMatch() {
        assertThat(interpret("", "--when", "may the force be with you").lines())
                .containsExactly("{\"text\":\"may the force be with you\",\"match\":null,\"value\":null}");
    }

    @Test
    void aBadOptionIsAUsageError() {
        assertThat(interpret("", "--now", "yesterdayish", "x").code()).isEqualTo(ExitCode.USAGE);
        assertThat(interpret("", "--zone", "Mars", "x").code()).isEqualTo(ExitCode.USAGE);
        assertThat(interpret("", "--order", "ymd", "x").code()).isEqualTo(ExitCode.USAGE);
    }
}
