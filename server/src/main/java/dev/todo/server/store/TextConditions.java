package dev.todo.server.store;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds words in titles and notes: by full text, as a prefix and with typing errors; by letters where that cannot. */
final class TextConditions {

    /** Scripts written without spaces between words, of which full text sees no words. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final Words words;

    TextConditions(Words words) {
        this.words = words;
    }

    /** Tasks with {@code text}: a phrase as it stands, a word also as the beginning of one. */
    Condition condition(Tx tx, UUID user, String text, boolean phrase) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return Condition.ALWAYS;
        }
        if (!lower.codePoints().allMatch(TextConditions::ofWords)) {
            return letters(lower);
        }
        if (phrase) {
            return Condition.of("t.search @@ phraseto_tsquery('simple', ?)", lower);
        }
        if (!lower.codePoints().allMatch(Character::isLetterOrDigit)) {
            return Condition.of("t.search @@ to_tsquery('simple', ?)", prefix(lower));
        }
        Words.Meaning meaning = words.meant(tx, user, lower);
        Condition condition = Condition.of(
                "t.search @@ ?::tsquery",
                meaning.words().stream()
                        .map(word -> meaning.asPrefixes() ? prefix(word) : lexeme(word))
                        .collect(Collectors.joining(" | ")));
        return meaning.rare() ? condition.knownRare() : condition;
    }

    /** Whether full text keeps words of this character together, or parts them there as we do. */
    private static boolean ofWords(int c) {
        return (Character.isLetterOrDigit(c) && !UNSPACED.contains(UnicodeScript.of(c)))
                || c == '-'
                || c == '\''
                || c == '’'
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static Condition letters(String text) {
        return Condition.of("strpos(lower(t.title || ' ' || coalesce(t.notes, '')), ?) > 0", text);
    }

    private static String prefix(String word) {
        return lexeme(word) + ":*";
    }

    private static String lexeme(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
