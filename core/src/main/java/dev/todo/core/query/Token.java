package dev.todo.core.query;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text the word, the phrase without its quotes, or the value of a term
 * @param column where {@code text} begins, from 1
 * @param key what stands before the operator of a term, in lower case; empty for all else
 * @param operator the operator of a term, as {@code :} or {@code <=}; empty for all else
 * @param start where the piece begins, from 1
 */
record Token(Kind kind, String text, int column, String key, String operator, int start) {

    enum Kind {
        /** A bare word. */
        WORD,
        /** Quoted words. */
        PHRASE,
        /** {@code key:value}, {@code key<value} and so on. */
        TERM,
        /** {@code #tag}. */
        TAG,
        /** {@code !high} or {@code p1}. */
        PRIORITY,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        END
    }

    static Token of(Kind kind, String text, int start) {
        return new Token(kind, text, start, "", "", start);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** A phrase in quotes. */
    static String quote(String phrase) {
        return '"' + phrase.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
