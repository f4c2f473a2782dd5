package dev.todo.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.language.time.TimeContext;
import dev.todo.core.language.time.TimeLanguage;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpreterTest {

    private static final InterpretContext NOTHING_KNOWN =
            InterpretContext.of(TimeContext.of(ZonedDateTime.parse("2026-11-23T10:30+01:00[Europe/Berlin]")));

    private final Interpreter interpreter = new Interpreter(new TimeLanguage());

    @Test
    void aKnownTitleMakesACommandOfWordsThatElseNameATask() {
        InterpretContext knowing = NOTHING_KNOWN.withKnownTitles(List.of("Cancel gym", "Netflix subscription", "milk"));

        assertThat(call("cancel the Netflix subscription", NOTHING_KNOWN).tool())
                .isEqualTo("create_task");
        assertThat(call("cancel the Netflix subscription", knowing))
                .isEqualTo(new ToolCall("delete_task", Map.of("tasks", List.of("Netflix subscription"))));
    }

    @Test
    void aReportCompletesTheKnownTaskAndElseAsks() {
        InterpretContext knowing = NOTHING_KNOWN.withKnownTitles(List.of("pay the rent", "milk"));

        assertThat(call("I paid the rent yesterday", knowing))
                .isEqualTo(new ToolCall("complete_task", Map.of("tasks", List.of("pay the rent"))));
        assertThat(call("bought milk", knowing))
                .isEqualTo(new ToolCall("complete_task", Map.of("tasks", List.of("milk"))));
        assertThat(interpreter.interpret("I paid the rent", NOTHING_KNOWN).calls())
                .isEmpty();
    }

    @Test
    void aTitleThatIsNotKnownIsNotFinished() {
        InterpretContext knowing = NOTHING_KNOWN.withKnownTitles(List.of("milk"));

        assertThat(call("finish homework", NOTHING_KNOWN).tool()).isEqualTo("complete_task");
        assertThat(call("finish homework", knowing))
                .isEqualTo(new ToolCall("create_task", Map.of("title", "finish homework")));
    }

    @Test
    void aKnownTitleMakesAReminderOfWordsThatElseNameATask() {
        InterpretContext knowing = NOTHING_KNOWN.withKnownTitles(List.of("dentist appointment"));

        assertThat(call("remind me about the dentist tomorrow at 9", knowing).tool())
                .isEqualTo("create_reminder");
        assertThat(call("remind me about the dentist tomorrow at 9", NOTHING_KNOWN)
                        .tool())
                .isEqualTo("create_task");
    }

    @Test
    void pronounsStandForTheTasksLastSpokenOf() {
        InterpretContext after = NOTHING_KNOWN.withLastTasks(List.of("7", "8"));

        assertThat(call("mark them as done", after).arguments()).containsEntry("tasks", List.of("7", "8"));
        assertThat(call("push it back 3 days", after).arguments()).containsEntry("tasks", List.of("8"));
        assertThat(call("push it back 3 days", NOTHING_KNOWN).arguments()).containsEntry("tasks", List.of("it"));
    }

    @Test
    void pronounsStandForTheTasksOfTheClauseBefore() {
        Plan plan = interpreter.interpret("complete 3 and 4 then tag them #work", NOTHING_KNOWN);

        assertThat(plan.calls().getLast())
                .isEqualTo(new ToolCall("add_tags", Map.of("tasks", List.of("3", "4"), "tags", List.of("#work"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"delete", "cancel", "remove everything not in my vocabulary somehow", "delete a task", "clear"})
    void nothingIsDeletedByGuess(String text) {
        assertThat(interpreter.interpret(text, NOTHING_KNOWN).calls())
                .noneMatch(call -> call.tool().equals("delete_task"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    buy bread and milk                        | buy bread and milk
                    wash, dry and fold laundry                | wash, dry and fold laundry
                    call mum and dad about Sunday's lunch     | call mum and dad about Sunday's lunch
                    email Dr. Smith re: results               | email Dr. Smith re: results
                    compare version 2.0 with 1.9              | compare version 2.0 with 1.9
                    ask "who's there?" twice                  | ask "who's there?" twice
                    look at https://todo.example/a?b=1#c      | look at https://todo.example/a?b=1#c
                    fix issue #123                            | fix issue #123
                    sort photos (2019–2021)                   | sort photos (2019–2021)
                    Zoë’s Geburtstag 🎂                       | Zoë’s Geburtstag 🎂
                    """)
    void titlesStayAsWritten(String text, String title) {
        assertThat(call(text, NOTHING_KNOWN)).isEqualTo(new ToolCall("create_task", Map.of("title", title)));
    }

    @Test
    void aNoteRunsToTheEndOfTheText() {
        assertThat(call("buy milk tomorrow // two litres, then ask Bob; note: cash only", NOTHING_KNOWN)
                        .arguments())
                .containsEntry("title", "buy milk")
                .containsEntry("notes", "two litres, then ask Bob; note: cash only")
                .containsEntry("due", "2026-11-24");
    }

    @Test
    void aReminderOfARepeatingTaskRepeatsWithIt() {
        assertThat(call("team call every Monday at 10am, remind me at 8am", NOTHING_KNOWN)
                        .arguments())
                .containsEntry("reminders", List.of("2 hours"));
    }

    @Test
    void theSpansOfACommandTellVerbTaskAndTime() {
        Plan plan = interpreter.interpret("move the dentist to friday", NOTHING_KNOWN);

        assertThat(plan.spans())
                .containsExactly(
                        new Span(0, 4, SpanKind.VERB), new Span(5, 16, SpanKind.TASK), new Span(17, 26, SpanKind.DUE));
    }

    @Test
    void aTitleThatIsTooLongIsAskedAbout() {
        assertThat(interpreter
                        .interpret("a ".repeat(90) + "b".repeat(500), NOTHING_KNOWN)
                        .question())
                .contains("500 characters");
        assertThat(interpreter.interpret("word ".repeat(5_000), NOTHING_KNOWN).question())
                .contains("too long");
    }

    @Test
    void plainCommandsAreCertainAndDoubtfulOnesAreNot() {
        assertThat(interpreter.interpret("mark 12 as done", NOTHING_KNOWN).confidence())
                .isGreaterThanOrEqualTo(Plan.CERTAIN);
        assertThat(interpreter.interpret("delete milk", NOTHING_KNOWN).confidence())
                .isLessThan(Plan.CERTAIN);
        assertThat(interpreter.interpret("delete old photos", NOTHING_KNOWN).confidence())
                .isLessThan(Plan.CERTAIN);
    }

    private ToolCall call(String text, InterpretContext context) {
        Plan plan = interpreter.interpret(text, context);
        assertThat(plan.calls()).as(plan.toString()).hasSize(1);
        return plan.calls().getFirst();
    }
}
