package dev.todo.mcp;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The ways a title can be meant by words, from strict to lenient. */
enum TitleMatch {
    /** The same title, case and spacing aside. */
    SAME,
    /** The words stand together in the title. */
    TOGETHER,
    /** Every word stands in the title. */
    ALL_WORDS,
    /** The title contains the text, be it in the middle of a word. */
    CONTAINED,
    /** Every word stands in the title, but for a slip of the pen or a missing end. */
    SIMILAR;

    /** The shortest word whose missing end is forgiven. */
    private static final int MIN_PREFIX = 3;

    /** Words from these lengths on may hold one slip, or two. */
    private static final int ONE_SLIP = 4;

    private static final int TWO_SLIPS = 8;

    /** Whether {@code spoken} means the task called {@code written}. */
    boolean holds(String written, String spoken) {
        String title = plain(written);
        String words = plain(spoken);
        return switch (this) {
            case SAME -> title.equals(words);
            case TOGETHER -> (" " + title + " ").contains(" " + words + " ");
            case ALL_WORDS -> split(title).containsAll(split(words));
            case CONTAINED -> title.contains(words);
            case SIMILAR ->
                split(words).stream().allMatch(word -> split(title).stream().anyMatch(other -> similar(word, other)));
        };
    }

    /** What two spellings of one title have in common: letters and digits in lower case, single spaces. */
    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = lower.replace('’', '\'').replaceAll("[\\p{Punct}&&[^'#@+$%&]]+", " ");
        return (bare.isBlank() ? lower : bare).strip().replaceAll("\\s+", " ");
    }

    private static List<String> split(String plain) {
        return Arrays.asList(plain.split(" "));
    }

    private static boolean similar(String word, String other) {
        if (word.equals(other) || (word.length() >= MIN_PREFIX && other.startsWith(word))) {
            return true;
        }
        int allowed = word.length() >= TWO_SLIPS ? 2 : word.length() >= ONE_SLIP ? 1 : 0;
        return allowed > 0 && Math.abs(word.length() - other.length()) <= allowed && distance(word, other) <= allowed;
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
