package dev.todo.core.language;

/** Tokens from one index to before another. */
record Range(int from, int to) {

    boolean empty() {
        return from >= to;
    }

    int size() {
        return to - from;
    }

    boolean contains(int index) {
        return index >= from && index < to;
    }

    boolean overlaps(Range other) {
        return from < other.to && other.from < to;
    }
}
