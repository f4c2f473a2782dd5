package dev.todo.mcp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a title as somebody says it into a query of the filter language that looks for nothing but its words. */
final class SearchText {

    private static final Set<String> OPERATORS = Set.of("and", "or", "not");

    private SearchText() {}

    /** The title as one phrase. */
    static String phrase(String title) {
        String bare = unquoted(title);
        return bare.isBlank() ? "" : "\"" + bare.strip() + "\"";
    }

    /** The words of the title, with {@code between} between them; what means something in a filter is quoted. */
    static String words(String title, String between) {
        return Arrays.stream(unquoted(title).strip().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(word -> plain(word) ? word : "\"" + word + "\"")
                .collect(Collectors.joining(between));
    }

    private static String unquoted(String title) {
        return title.replaceAll("[\"“”„«»\\\\]", " ");
    }

    private static boolean plain(String word) {
        return word.codePoints().allMatch(Character::isLetterOrDigit)
                && !OPERATORS.contains(word.toLowerCase(Locale.ROOT));
    }
}
