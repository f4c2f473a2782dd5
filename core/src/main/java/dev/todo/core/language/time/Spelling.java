package dev.todo.core.language.time;

import dev.todo.core.text.EditDistance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads misspelt names of days and months, when one name only is near and the word is no other English word. */
final class Spelling {

    private static final List<String> NAMES = words("""
            monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
            saturdays sundays january february april august september october november december tomorrow yesterday
            tonight weekend weekday weekends weekdays fortnight christmas thanksgiving every everyday daily weekly fortnightly monthly quarterly annually
            afternoon midnight evening""");

    /** Words of English, and names, that stand one or two letters off. */
    private static final Set<String> OTHERS = Set.copyOf(words("""
            dairy daisy weakly sundry sundae sundaes frida midday octane decent weekender midweek octet sunny tomboy very ever emery avery
            apron evert evers ivory friary mayday payday doomsday noonday someday everybody monkey money disgust augur
            augusta augustus avril weakened weakens event events even evenly query eerie evening's mouthy leavening
            afternoons evens evenings opening sevenths monthlies knight tonights tight bundays sundays' elevens"""));

    /** Short ways of writing that are no slips. */
    private static final Map<String, String> SHORT = Map.of(
            "nxt", "next",
            "nex", "next",
            "evry", "every",
            "evrey", "every",
            "midnite", "midnight",
            "untill", "until",
            "wkend", "weekend",
            "wknd", "weekend");

    private Spelling() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1));
    }

    /** The name meant by {@code word}, if it is a misspelling of exactly one. */
    static Optional<String> corrected(String word) {
        String whole = SHORT.get(word);
        if (whole != null) {
            return Optional.of(whole);
        }
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
            int distance = EditDistance.between(word, name);
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
        return name.length() >= 8 ? 2 : 1;
    }

    /** Slips at the first letter are rare; a swap with the second is not. */
    private static boolean sameBeginning(String name, String word) {
        return name.charAt(0) == word.charAt(0)
                || (name.charAt(0) == word.charAt(1) && name.charAt(1) == word.charAt(0));
    }
}
