package dev.todo.core.error;

/** The request is sound but does not fit what is stored now; reading again and deciding anew settles it. */
public final class ConflictException extends TodoException {

    /** What an undo would revert has been touched since. */
    public static final String UNDO_CONFLICT = "undo-conflict";

    /** There is nothing left to undo. */
    public static final String NOTHING_TO_UNDO = "nothing-to-undo";

    /** A request with the same idempotency key is still being worked on. */
    public static final String IDEMPOTENCY_IN_FLIGHT = "idempotency-in-flight";

    /** The idempotency key was used before, with another request. */
    public static final String IDEMPOTENCY_MISMATCH = "idempotency-mismatch";

    /** The task is at another version than the one the caller has seen. */
    public static final String VERSION_MISMATCH = "version-mismatch";

    /** The operation does not fit the state something is in. */
    public static final String WRONG_STATE = "wrong-state";

    /** The name is taken. */
    public static final String NAME_TAKEN = "name-taken";

    /** The confirmation was used already, has expired, or never was. */
    public static final String CONFIRMATION_GONE = "confirmation-gone";

    private static final long serialVersionUID = 1L;

    /** A conflict of one of the types above. */
    public ConflictException(String type, String detail) {
        super(type, detail);
    }
}
