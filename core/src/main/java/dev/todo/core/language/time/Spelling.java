package dev.todo.core.language.time;

import java.util.Optional;
import java.util.Set;

/** Reads misspelt names of days and months, when one name only is near and the word is no other English word. */
final class Spelling {

    private static final String[] NAMES = {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays",
        "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "january", "february", "april", "august",
        "september", "october", "november", "december", "tomorrow", "yesterday", "tonight", "weekend", "weekday",
        "fortnight", "christmas", "thanksgiving", "every", "everyday"
    };

    /** Words of English, and names, that stand one or two letters off. */
    private static final Set<String> OTHERS = Set.of(
            "sundry",
            "sundae",
            "sundaes",
            "frida",
            "midday",
            "octane",
            "decent",
            "weekly",
            "weeks",
            "weekender",
            "midweek",
            "octet",
            "sunny",
            "august's",
            "tomboy",
            "very",
            "ever",
            "emery",
            "avery",
            "beverly",
            "eery",
            "apron",
            "april's",
            "evert",
            "evers",
            "ivory",
            "aprils",
            "friary",
            "holiday",
            "knight",
            "onight",
            "tuneday",
            "mayday",
            "payday",
            "doomsday",
            "noonday",
            "someday",
            "everybody",
            "januaries",
            "monkey",
            "money",
            "disgust",
            "gust",
            "augur",
            "augusta",
            "augustus",
            "augustin",
            "avril",
            "weekends",
            "weekdays",
            "weakened",
            "weakens",
            "eve",
            "event",
            "events",
            "even",
            "evenly",
            "emerg",
            "overy",
            "query",
            "eerie",
            "elvery");

    private Spelling() {}

    /** The name meant by {@code word}, if it is a misspelling of exactly one. */
    static Optional<String> corrected(String word) {
        int length = word.length();
        if (length < 4 || length > 12 || OTHERS.contains(word)) {
            return Optional.empty();
        }
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        boolean alone = true;
        for (String name : NAMES) {
            int allowed = allowed(name);
            if (Math.abs(name.length() - length) > allowed || !sameBeginning(name, word)) {
                continue;
            }
            int distance = distance(word, name);
            if (distance > allowed) {
                continue;
            }
            alone = distance < bestDistance || (alone && distance > bestDistance);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = name;
            }
        }
        return alone ? Optional.ofNullable(best) : Optional.empty();
    }

    private static int allowed(String name) {
        return name.length() >= 8 ? 2 : name.length() == 7 && name.endsWith("day") ? 2 : 1;
    }

    /** Slips at the first letter are rare; a swap with the second is not. */
    private static boolean sameBeginning(String name, String word) {
        return name.charAt(0) == word.charAt(0)
                || (name.charAt(0) == word.charAt(1) && name.charAt(1) == word.charAt(0));
    }

    /** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1] + 1, last[j] + 1), last[j - 1] + same);
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
