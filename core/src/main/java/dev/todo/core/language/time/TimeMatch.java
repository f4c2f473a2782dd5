package dev.todo.core.language.time;

/**
 * A time expression found in a text.
 *
 * @param start where it begins, in UTF-16 units, its preposition included ({@code on Friday}, {@code every Monday})
 * @param end where it ends, exclusive
 * @param value what it means
 * @param score how likely it is meant as a time, from 0 to 1; from {@link TimeLanguage#CERTAIN} on it is nothing but
 *     one, below {@link TimeLanguage#PLAUSIBLE} only words around it could tell ({@code May}, {@code 5})
 */
public record TimeMatch(int start, int end, TimeValue value, double score) {

    /** The characters covered. */
    public int length() {
        return end - start;
    }

    /** Whether the two share a character. */
    public boolean overlaps(TimeMatch other) {
        return start < other.end && other.start < end;
    }
}
