package dev.todo.core.language;

import java.util.Map;
import java.util.Optional;

/** Reads numbers of tasks as they are spoken: "twelve", "twenty one", "forty-two"; up to ninety-nine. */
final class SpelledNumbers {

    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20,
            "thirty", 30,
            "forty", 40,
            "fifty", 50,
            "sixty", 60,
            "seventy", 70,
            "eighty", 80,
            "ninety", 90);

    private SpelledNumbers() {}

    /** A number and the tokens that spell it. */
    record Found(int value, Range range) {}

    /** The number that begins at {@code at} and ends by {@code limit}. */
    static Optional<Found> at(Sentence sentence, int at, int limit) {
        String word = sentence.token(at).word();
        Range one = new Range(at, at + 1);
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            Integer tens = TENS.get(word.substring(0, hyphen));
            int unit = unit(word.substring(hyphen + 1));
            return tens == null || unit == 0 ? Optional.empty() : Optional.of(new Found(tens + unit, one));
        }
        Integer tens = TENS.get(word);
        if (tens == null) {
            return Optional.ofNullable(SMALL.get(word)).map(value -> new Found(value, one));
        }
        int unit = at + 1 < limit ? unit(sentence.token(at + 1).word()) : 0;
        return Optional.of(new Found(tens + unit, new Range(at, unit > 0 ? at + 2 : at + 1)));
    }

    /** A number below ten; 0 when it is none. */
    private static int unit(String word) {
        int value = SMALL.getOrDefault(word, 0);
        return value < 10 ? value : 0;
    }
}
