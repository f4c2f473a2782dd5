package dev.todo.server.store;

import java.util.ArrayList;
import java.util.List;

/** How far apart two spellings are: letters changed, left out, put in, or swapped with their neighbour. */
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
                    distance(word, candidate),
                    distance(word, candidate.substring(0, Math.min(word.length(), candidate.length()))));
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

    /** The optimal string alignment distance. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
