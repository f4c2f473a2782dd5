package dev.todo.core.query;

/** How a time compares to a date term, which is a stretch of time: a day, a week, a minute. */
public enum Operator {
    /** Within it. */
    ON("="),
    /** Before its beginning. */
    BEFORE("<"),
    /** Before its end. */
    UNTIL("<="),
    /** At its end or later. */
    AFTER(">"),
    /** At its beginning or later. */
    FROM(">=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** The sign in the filter language. */
    public String sign() {
        return sign;
    }
}
