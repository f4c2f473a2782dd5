package dev.todo.core.language.time;

/**
 * A word, a run of digits, or one other character.
 *
 * @param text in lower case, with straight apostrophes
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 * @param shape what it is made of
 * @param glued whether nothing separates it from the token before
 * @param capital whether it begins with a capital letter
 */
record Token(String text, int start, int end, Shape shape, boolean glued, boolean capital) {

    /** What a token is made of. */
    enum Shape {
        WORD,
        DIGITS,
        MARK
    }

    boolean word() {
        return shape == Shape.WORD;
    }

    boolean digits() {
        return shape == Shape.DIGITS;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    /** The number the digits write; -1 for too many of them. */
    int number() {
        return text.length() > 9 ? -1 : Integer.parseInt(text);
    }
}
