package dev.todo.core.language;

import java.util.List;

/** A text and its tokens. */
record Sentence(String text, List<Token> tokens) {

    Token token(int index) {
        return tokens.get(index);
    }

    int size() {
        return tokens.size();
    }

    Range all() {
        return new Range(0, tokens.size());
    }

    /** The text of a range, as written, without the space around it. */
    String text(Range range) {
        return range.empty() ? "" : text.substring(start(range), end(range));
    }

    int start(Range range) {
        return tokens.get(range.from()).start();
    }

    int end(Range range) {
        return tokens.get(range.to() - 1).end();
    }

    Span span(Range range, SpanKind kind) {
        return new Span(start(range), end(range), kind);
    }

    /** Whether the words of the range, marks left out, are these. */
    boolean reads(Range range, List<String> words) {
        if (range.size() != words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!token(range.from() + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The range without punctuation marks at its ends; a bracket that closes one inside stays. */
    Range trimmed(Range range) {
        int from = range.from();
        int to = range.to();
        while (from < to && token(from).is(Token.Kind.MARK)) {
            from++;
        }
        while (to > from && token(to - 1).is(Token.Kind.MARK) && !closes(from, to - 1)) {
            to--;
        }
        return new Range(from, to);
    }

    /** Whether the mark closes a bracket that was opened since {@code from}. */
    private boolean closes(int from, int at) {
        String opening = token(at).is(")") ? "(" : token(at).is("]") ? "[" : "";
        return !opening.isEmpty() && tokens.subList(from, at).stream().anyMatch(token -> token.is(opening));
    }
}
