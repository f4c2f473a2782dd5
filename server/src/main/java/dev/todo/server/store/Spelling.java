package dev.todo.server.store;

import dev.todo.core.text.EditDistance;
import java.util.ArrayList;
import java.util.List;

/** Which known words a misspelt one may have meant. */
final class Spelling {

    private static final int MOST_CORRECTIONS = 5;

    private Spelling() {}

    /** How many typing errors a word of that length may have: short ones mean what they say. */
    static int tolerance(String word) {
        int length = word.length();
        return length < 4 || length > 60 ? 0 : length < 6 ? 1 : 2;
    }

    /** Those of {@code candidates} that {@code word}, or what is typed of it so far, is nearest to. */
    static List<String> nearest(String word, List<String> candidates) {
        int best = tolerance(word);
        List<String> nearest = new ArrayList<>();
        for (String candidate : candidates) {
            int distance = Math.min(
                    EditDistance.between(word, candidate),
                    EditDistance.between(word, candidate.substring(0, Math.min(word.length(), candidate.length()))));
            if (distance < best) {
                best = distance;
                nearest.clear();
            }
            if (distance == best) {
                nearest.add(candidate);
            }
        }
        return nearest.size() > MOST_CORRECTIONS ? nearest.subList(0, MOST_CORRECTIONS) : nearest;
    }
}
