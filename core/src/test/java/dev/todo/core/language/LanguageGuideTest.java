package dev.todo.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.language.time.TimeContext;
import dev.todo.core.language.time.TimeLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code docs/language.md} is true. */
class LanguageGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "language.md");
    private static final InterpretContext CONTEXT =
            InterpretContext.of(TimeContext.of(ZonedDateTime.parse("2026-11-23T10:30+01:00[Europe/Berlin]")));
    private static final Interpreter INTERPRETER = new Interpreter(new TimeLanguage());

    /** A row of the guide. */
    record Row(String said, String does) {}

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| You say"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", 2))
                .map(cells -> new Row(cells[0], cells[1]));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theGuideIsTrue(Row row) {
        assertThat(written(INTERPRETER.interpret(row.said(), CONTEXT))).isEqualTo(row.does());
    }

    @Test
    void theGuideHasRows() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(80);
    }

    /** A plan as the guide writes it. */
    private static String written(Plan plan) {
        if (plan.question() != null) {
            return "asks: " + plan.question();
        }
        return plan.calls().stream().map(LanguageGuideTest::written).collect(Collectors.joining("; "));
    }

    private static String written(ToolCall call) {
        String arguments = call.arguments().entrySet().stream()
                .map(argument -> argument.getKey() + " `" + text(argument.getValue()) + "`")
                .collect(Collectors.joining(", "));
        return arguments.isEmpty() ? "**" + call.tool() + "**" : "**" + call.tool() + "** " + arguments;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.equals("") ? "\"\"" : value.toString();
    }
}
