package dev.todo.server.reminder;

/** What came of the trigger of a reminder. */
public enum Firing {
    /** It fired, by this trigger and no other. */
    FIRED,
    /** There is nothing to fire: it has fired, was moved or withdrawn, or does not exist. The trigger has done its work. */
    STALE,
    /** Its time has not come; the trigger must come again. */
    EARLY
}
