package dev.todo.core.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reads every phrase of the corpora, prints the accuracy of each family, and holds it. */
class TimeCorpusTest {

    private static final double LEAST_OF_DATES = 0.95;
    private static final double LEAST_OF_RECURRENCES = 0.92;
    private static final double LEAST_OF_A_FAMILY = 0.85;

    private final PhraseCheck check = new PhraseCheck(new TimeLanguage());

    @Test
    void datesAreUnderstood() {
        assertThat(report(Phrase.all("when-"))).isGreaterThanOrEqualTo(LEAST_OF_DATES);
    }

    @Test
    void recurrencesAreUnderstood() {
        assertThat(report(Phrase.all("recurrence-"))).isGreaterThanOrEqualTo(LEAST_OF_RECURRENCES);
    }

    private double report(List<Phrase> phrases) {
        Map<String, int[]> families = new TreeMap<>();
        int right = 0;
        for (Phrase phrase : phrases) {
            Optional<String> fault = check.fault(phrase);
            int[] counts = families.computeIfAbsent(phrase.family(), f -> new int[2]);
            counts[0] += fault.isEmpty() ? 1 : 0;
            counts[1]++;
            right += fault.isEmpty() ? 1 : 0;
            fault.ifPresent(what -> System.out.println("  " + phrase.file() + " '" + phrase.text() + "' at "
                    + phrase.context().now().toLocalDateTime() + ": " + what));
        }
        families.forEach((family, counts) -> System.out.printf(
                "%-40s %4d of %4d  %5.1f %%%n", family, counts[0], counts[1], 100.0 * counts[0] / counts[1]));
        System.out.printf("%-40s %4d of %4d  %5.1f %%%n", "all", right, phrases.size(), 100.0 * right / phrases.size());
        assertThat(families)
                .allSatisfy((family, counts) -> assertThat((double) counts[0] / counts[1])
                        .as(family)
                        .isGreaterThanOrEqualTo(LEAST_OF_A_FAMILY));
        return (double) right / phrases.size();
    }
}
