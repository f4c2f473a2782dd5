package dev.todo.server.store;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

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
        List<String> meant = new ArrayList<>(words.meant(tx, user, lower));
        return Condition.of(
                "t.search @@ to_tsquery('simple', ?)",
                String.join(" | ", meant.stream().map(TextConditions::prefix).toList()));
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
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
    }
}
