package dev.todo.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.time.LocalMoment;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryRoundTripTest {

    @Property
    void everyQueryReadsBackFromItsText(@ForAll("queries") Query query) {
        assertThat(Query.parse(query.toString())).isEqualTo(query);
    }

    @Property
    void anyInputIsReadOrRefusedWithAColumnInIt(@ForAll("input") String input) {
        Query query;
        try {
            query = Query.parse(input);
        } catch (InvalidInputException e) {
            assertThat(e.column().orElseThrow()).isBetween(1, input.length() + 1);
            return;
        }
        assertThat(Query.parse(query.toString())).isEqualTo(query);
    }

    @Provide
    Arbitrary<String> input() {
        return Arbitraries.of(
                        "milk",
                        " ",
                        " ",
                        "(",
                        ")",
                        "\"",
                        "-",
                        "#",
                        "#a",
                        "!",
                        "!high",
                        "due",
                        ":",
                        "<",
                        "=",
                        ">",
                        "today",
                        "or",
                        "and",
                        "not",
                        "sort",
                        "priority",
                        "-7d",
                        ",",
                        "*",
                        "\\",
                        "ü",
                        "\uD83C\uDF89",
                        "is:",
                        "p1",
                        "&",
                        "|")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Query> queries() {
        Arbitrary<SortKey> key = Combinators.combine(Arbitraries.of(SortKey.By.class), Arbitraries.of(true, false))
                .as(SortKey::new);
        return Combinators.combine(
                        Arbitraries.oneOf(filters(3), Arbitraries.just(Filter.EVERYTHING)),
                        key.list().ofMaxSize(3))
                .as(Query::new);
    }

    private static Arbitrary<Filter> filters(int depth) {
        if (depth == 0) {
            return atoms();
        }
        Arbitrary<List<Filter>> several =
                Arbitraries.lazy(() -> filters(depth - 1)).list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                atoms(),
                several.map(Filter::all),
                several.map(Filter::any),
                Arbitraries.lazy(() -> filters(depth - 1)).map(Filter::not));
    }

    private static Arbitrary<Filter> atoms() {
        Arbitrary<String> words = Arbitraries.of("milk", "don't", "C++", "a-b", "über", "10:30", "\uD83C\uDF89", "x/y");
        Arbitrary<String> phrases = Arbitraries.strings()
                .withChars("ab \"\\()#-:")
                .ofMaxLength(8)
                .map(String::strip)
                .filter(phrase -> !phrase.isBlank());
        return Arbitraries.oneOf(
                words.map(word -> new Filter.Text(word, false)),
                phrases.map(phrase -> new Filter.Text(phrase, true)),
                Arbitraries.of("#home", "#a:b", "#été").map(Filter.Tag::new),
                Arbitraries.of(Priority.class).set().ofMinSize(1).map(Filter.PriorityIs::new),
                Arbitraries.of(Status.class).set().ofMinSize(1).map(Filter.StatusIs::new),
                Arbitraries.of(Filter.Has.class),
                Combinators.combine(Arbitraries.of(Field.class), Arbitraries.of(Operator.class), dates())
                        .as(Filter.Compare::new));
    }

    private static Arbitrary<DateTerm> dates() {
        Arbitrary<LocalDate> days = Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
        return Arbitraries.oneOf(
                Arbitraries.of(DateTerm.Named.class),
                Arbitraries.of(DayOfWeek.class).map(DateTerm.Weekday::new),
                days.map(day -> new DateTerm.At(LocalMoment.of(day))),
                days.map(day -> new DateTerm.At(LocalMoment.of(day.atTime(9, 30)))),
                Arbitraries.longs().between(0, 4_000_000_000L).map(s -> new DateTerm.Exactly(Instant.ofEpochSecond(s))),
                Combinators.combine(Arbitraries.integers().between(-999, 999), Arbitraries.of(DateTerm.Unit.class))
                        .as(DateTerm.Relative::new));
    }
}
