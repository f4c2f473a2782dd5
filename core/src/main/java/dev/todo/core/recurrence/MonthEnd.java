package dev.todo.core.recurrence;

/** What a series does in a month that lacks the day, or a year that lacks the 29th of February. */
public enum MonthEnd {
    /**
     * It takes the last day there is and returns to the right one as soon as it can (RFC 7529, {@code SKIP=BACKWARD}):
     * Jan 31, Feb 28, Mar 31. Applies to MONTHLY and YEARLY rules without {@code BYDAY}.
     */
    CLAMP,
    /** It leaves that month out, as RFC 5545 says: what imported calendars mean. */
    SKIP
}
