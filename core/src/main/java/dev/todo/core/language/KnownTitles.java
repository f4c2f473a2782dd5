package dev.todo.core.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares words of a sentence with titles of tasks. */
final class KnownTitles {

    private static final Set<String> EMPTY_WORDS = Words.of("""
            the a an my our to of for with
            """);

    private KnownTitles() {}

    /** Whether all words that mean something stand in one of the titles. */
    static boolean fits(String words, List<String> titles) {
        List<String> wanted = significant(words);
        return !wanted.isEmpty()
                && titles.stream().anyMatch(title -> significant(title).containsAll(wanted));
    }

    private static List<String> significant(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
                .toList();
    }
}
