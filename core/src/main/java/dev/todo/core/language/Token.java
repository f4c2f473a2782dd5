package dev.todo.core.language;

/**
 * A word, a number, a tag, something quoted, or a punctuation mark of a sentence.
 *
 * @param text as written
 * @param word as compared: lower case, straight apostrophes; of something quoted what stands between the quotes
 * @param start the offset of its first character
 * @param end the offset behind its last one
 */
record Token(String text, String word, int start, int end, Kind kind) {

    enum Kind {
        WORD,
        NUMBER,
        HASH,
        QUOTED,
        MARK
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean is(String other) {
        return word.equals(other) && kind != Kind.QUOTED;
    }

    boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
