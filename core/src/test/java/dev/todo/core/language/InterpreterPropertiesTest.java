package dev.todo.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.language.time.TimeContext;
import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.query.Query;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every sentence, not only for those somebody wrote down. */
class InterpreterPropertiesTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T10:30+01:00[Europe/Berlin]");
    private static final InterpretContext CONTEXT = InterpretContext.of(TimeContext.of(NOW));

    private static final List<String> VERBS =
            List.of("buy", "call", "write to", "repair", "visit", "prepare", "water", "paint", "collect", "discuss");
    private static final List<String> OBJECTS = List.of(
            "milk",
            "the landlord",
            "Anna and Ben",
            "bread, butter and jam",
            "the old bike",
            "plan B",
            "Dr. Wu",
            "paprika",
            "the Monday.com licences",
            "a 24-inch monitor",
            "R&D",
            "the C++ course",
            "Zoë's café",
            "3 lamps",
            "the force",
            "summary of §4");

    private final Interpreter interpreter = new Interpreter(new TimeLanguage());

    /** A property of a task and how it is said. */
    record Said(String phrase, String argument, Object value) {}

    @Provide
    Arbitrary<Sentence> sentences() {
        Arbitrary<String> titles = Combinators.combine(Arbitraries.of(VERBS), Arbitraries.of(OBJECTS))
                .as((verb, object) -> verb + " " + object);
        Arbitrary<Said> times = Combinators.combine(
                        Arbitraries.integers().between(1, 300),
                        Arbitraries.integers().between(7, 21))
                .as((days, hour) -> {
                    LocalDate date = NOW.toLocalDate().plusDays(days);
                    LocalTime time = LocalTime.of(hour, 15);
                    return new Said("on " + date + " at " + time, "due", date + "T" + time);
                });
        Arbitrary<Said> priorities = Arbitraries.of(
                new Said("!high", "priority", "high"),
                new Said("low priority", "priority", "low"),
                new Said("p1", "priority", "high"),
                new Said("", "priority", ""));
        Arbitrary<Said> tags = Arbitraries.of(
                new Said("#home", "tags", List.of("#home")),
                new Said("#errands #a-b", "tags", List.of("#errands", "#a-b")),
                new Said("", "tags", ""));
        Arbitrary<Said> reminders = Arbitraries.of(
                new Said("remind me 1 day before", "reminders", List.of("1 day")),
                new Said("remind me 15 minutes before", "reminders", List.of("15 minutes")),
                new Said("", "reminders", ""));
        return Combinators.combine(
                        titles, times, priorities, tags, reminders, Arbitraries.randomValue(Random::nextLong))
                .as((title, time, priority, tag, reminder, seed) ->
                        sentence(title, List.of(time, priority, tag, reminder), seed));
    }

    /** A sentence and the arguments it stands for. */
    record Sentence(String text, Map<String, Object> arguments) {}

    private static Sentence sentence(String title, List<Said> all, long seed) {
        List<Said> said = new ArrayList<>(all);
        said.removeIf(part -> part.phrase().isEmpty());
        List<Said> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, new Random(seed));
        StringBuilder text = new StringBuilder(title);
        shuffled.forEach(part -> text.append(' ').append(part.phrase()));
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("title", title);
        said.forEach(part -> arguments.put(part.argument(), part.value()));
        return new Sentence(text.toString(), arguments);
    }

    @Property(tries = 2_000)
    void theOrderInWhichThingsAreSaidDoesNotMatter(@ForAll("sentences") Sentence sentence) {
        Plan plan = interpreter.interpret(sentence.text(), CONTEXT);

        assertThat(plan.calls()).as(plan.toString()).hasSize(1);
        assertThat(plan.calls().getFirst().tool()).isEqualTo("create_task");
        assertThat(plan.calls().getFirst().arguments()).isEqualTo(sentence.arguments());
    }

    @Property(tries = 2_000)
    void spansAreSortedInsideTheTextAndLeaveTheTitleAlone(@ForAll("sentences") Sentence sentence) {
        Plan plan = interpreter.interpret(sentence.text(), CONTEXT);

        int end = 0;
        for (Span span : plan.spans()) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            end = span.end();
            assertThat(plan.text().substring(span.start(), end))
                    .doesNotStartWith(" ")
                    .doesNotEndWith(" ");
        }
        assertThat(end).isLessThanOrEqualTo(plan.text().length());
        String title = String.valueOf(sentence.arguments().get("title"));
        assertThat(plan.spans()).allMatch(span -> span.start() >= title.length());
        assertThat(uncovered(plan).strip()).isEqualTo(title);
    }

    /** The text without its spans. */
    private static String uncovered(Plan plan) {
        StringBuilder rest = new StringBuilder(plan.text());
        plan.spans().reversed().forEach(span -> rest.delete(span.start(), span.end()));
        return rest.toString();
    }

    @Property(tries = 3_000)
    void anyTextIsAnsweredByCallsOrAQuestion(@ForAll String text) {
        holds(interpreter.interpret(text, CONTEXT));
    }

    @Provide
    Arbitrary<String> babble() {
        Arbitrary<String> words = Arbitraries.of(
                "remind",
                "me",
                "delete",
                "all",
                "tasks",
                "12",
                "#12",
                "#home",
                "and",
                "then",
                ",",
                ".",
                "tomorrow",
                "at",
                "5pm",
                "every",
                "Monday",
                "\"",
                "'",
                "//",
                "note:",
                "to",
                "mark",
                "as",
                "done",
                "high",
                "priority",
                "!",
                "!!",
                "before",
                "1",
                "day",
                "due",
                "by",
                "the",
                "it",
                "filter:x",
                "move",
                "(",
                ")",
                "until",
                "what's",
                "how",
                "many",
                "show",
                "1-3",
                "snooze",
                "undo",
                "-",
                "\n",
                "30",
                "Feb",
                "twice",
                "a",
                "week",
                "for",
                "🎉",
                "\u0000",
                "\ud83d",
                "ﷺ",
                "x".repeat(60));
        return words.list().ofMaxSize(30).map(list -> String.join(" ", list));
    }

    @Property(tries = 3_000)
    void wordsInAnyOrderAreAnsweredByCallsOrAQuestion(@ForAll("babble") String text) {
        holds(interpreter.interpret(text, CONTEXT));
    }

    private static void holds(Plan plan) {
        assertThat(plan.calls().isEmpty()).isEqualTo(plan.question() != null);
        assertThat(plan.confidence()).isBetween(0.0, 1.0);
        Set<Integer> covered = new HashSet<>();
        for (Span span : plan.spans()) {
            assertThat(span.end()).isLessThanOrEqualTo(plan.text().length());
            for (int i = span.start(); i < span.end(); i++) {
                assertThat(covered.add(i)).isTrue();
            }
        }
        for (ToolCall call : plan.calls()) {
            Queries.of(call).forEach(Query::parse);
            assertThat(call.arguments().values())
                    .allMatch(value -> value instanceof String
                            || value instanceof Boolean
                            || value instanceof Integer
                            || (value instanceof List<?> list
                                    && !list.isEmpty()
                                    && list.stream().allMatch(String.class::isInstance)));
        }
    }
}
