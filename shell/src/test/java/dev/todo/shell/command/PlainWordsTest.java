package dev.todo.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

    private static final List<String> TYPED = List.of(
            "a",
            "b c",
            "-5",
            "-#home",
            "",
            "@none",
            "--",
            "--json",
            "--limit",
            "--tag",
            "-y",
            "--yes",
            "--limit=3",
            "-h");

    private static Usage usage() {
        return new Usage("list", "List tasks.")
                .option("N", "A number.", "--limit", "-n")
                .options("TAG", "Tags.", "--tag")
                .flag("Yes.", "-y", "--yes")
                .json();
    }

    private static final List<Usage> USAGES = List.of(
            usage(),
            usage().words("WORD", "Words."),
            usage().someWords("WORD", "Words."),
            usage().words("WORD", "Words.").anyWord());

    /** All there is to type in up to four words: whatever is read as plain means the same to picocli. */
    @Test
    void whatIsPlainMeansTheSameToPicocli() {
        int read = 0;
        for (Usage usage : USAGES) {
            for (List<String> arguments : typed(4)) {
                Optional<Given> plain = PlainWords.read(usage, arguments);
                if (plain.isPresent()) {
                    read++;
                    Given parsed = Given.of(usage.line("todo list").parseArgs(arguments.toArray(String[]::new)));
                    assertThat(comparable(plain.get())).as("%s", arguments).isEqualTo(comparable(parsed));
                }
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    private static List<List<String>> typed(int longest) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < all.size() && all.get(i).size() < longest; i++) {
            for (String word : TYPED) {
                List<String> longer = new ArrayList<>(all.get(i));
                longer.add(word);
                all.add(longer);
            }
        }
        return all;
    }

    /** Flags have no value worth comparing. */
    private static Given comparable(Given given) {
        Map<String, List<String>> options = new HashMap<>(given.options());
        options.replaceAll((name, values) -> List.of("-y", "--yes", Usage.JSON).contains(name) ? List.of() : values);
        return new Given(List.copyOf(given.words()), options);
    }

    @Test
    void wordsAndOptionsWithTheirValuesArePlain() {
        Given given = PlainWords.read(usage().words("W", "Words."), List.of("a", "--tag", "x", "b", "--tag", "y", "-y"))
                .orElseThrow();
        assertThat(given.words()).containsExactly("a", "b");
        assertThat(given.options("--tag")).containsExactly("x", "y");
        assertThat(given.has("--yes")).isTrue();
    }

    @Test
    void allElseIsLeftToPicocli() {
        for (String[] arguments : new String[][] {
            {"--limit"},
            {"--limit", "-5"},
            {"--limit=5"},
            {"--bogus"},
            {"--help"},
            {"-yn"},
            {"@file"},
            {"--json", "--json"}
        }) {
            assertThat(PlainWords.read(usage().words("W", "Words."), List.of(arguments)))
                    .as("%s", List.of(arguments))
                    .isEmpty();
        }
        assertThat(PlainWords.read(usage().someWords("W", "Words."), List.of("--json")))
                .isEmpty();
        assertThat(PlainWords.read(usage(), List.of("word"))).isEmpty();
    }
}
