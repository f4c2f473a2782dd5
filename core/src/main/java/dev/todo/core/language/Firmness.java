package dev.todo.core.language;

/** How surely words are meant as a command; many begin titles as well. */
enum Firmness {
    /** Nothing but a command: "mark … as done". Written {@code !}. */
    FIRM,
    /** A command, unless more speaks for a title: "finish …". Written {@code ?}. */
    SOFT,
    /** A command only of tasks that can be nothing else, such as numbers: "close …". Written {@code ~}. */
    SURE_ONLY;

    static Firmness of(char mark) {
        return switch (mark) {
            case '!' -> FIRM;
            case '?' -> SOFT;
            case '~' -> SURE_ONLY;
            default -> throw new IllegalStateException("no firmness: " + mark);
        };
    }
}
