package dev.todo.core.language.time;

/** Why an expression that was understood as one of time still names no time; a planner asks. */
public enum Problem {
    /** There is no such day or time: {@code 31 February}, {@code at 25:00}, {@code Friday 28 November} on a Saturday. */
    IMPOSSIBLE,
    /** It does not say when exactly: {@code twice a month}, or a rule RFC 5545 cannot hold: {@code every Easter}. */
    VAGUE
}
