package dev.todo.core.error;

/** The caller has not shown who they are, or the token is unknown, revoked or expired. */
public final class UnauthenticatedException extends TodoException {

    /** The type of every problem of this kind. */
    public static final String TYPE = "unauthenticated";

    private static final long serialVersionUID = 1L;

    /** A caller that is not known. */
    public UnauthenticatedException(String detail) {
        super(TYPE, detail);
    }
}
