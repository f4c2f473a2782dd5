package dev.todo.core.language.time;

import java.util.List;
import java.util.Optional;

/**
 * Finds time expressions in English text and says what they mean. Immutable and safe to share; making one costs some
 * milliseconds, asking it far less.
 */
public final class TimeLanguage {

    /** From this score on, the words are a time expression whatever stands around them. */
    public static final double CERTAIN = 0.8;

    /** Below this score a candidate is a time only if the sentence needs one there. */
    public static final double PLAUSIBLE = 0.5;

    /**
     * The best expression in {@code text}: the longest plausible one, then the likeliest, then the first. Impossible
     * dates and vague rules are no match.
     */
    public Optional<TimeMatch> best(String text, TimeContext context) {
        return Optional.empty();
    }

    /**
     * Every candidate in {@code text}, by where it begins, then the longest first; they may overlap. A candidate inside
     * a longer one that is at least as likely is left out. Impossible and vague ones are among them, marked by their
     * {@linkplain TimeValue#problem() problem}.
     */
    public List<TimeMatch> find(String text, TimeContext context) {
        return List.of();
    }

    /** The meaning of {@code text} as nothing but a time expression; also low-scored ones such as {@code 5} count. */
    public Optional<TimeMatch> whole(String text, TimeContext context) {
        return Optional.empty();
    }

    /**
     * The meaning of {@code parts}, expressions found apart in one sentence, taken as one: {@code every Monday} …
     * {@code at 9am}. Empty when they do not go together.
     */
    public Optional<TimeValue> together(String text, List<TimeMatch> parts, TimeContext context) {
        return Optional.empty();
    }
}
