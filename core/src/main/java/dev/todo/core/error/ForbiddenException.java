package dev.todo.core.error;

/** The caller is known and may not do this. */
public final class ForbiddenException extends TodoException {

    /** The type of every problem of this kind. */
    public static final String TYPE = "forbidden";

    private static final long serialVersionUID = 1L;

    /** A caller without the right. */
    public ForbiddenException(String detail) {
        super(TYPE, detail);
    }
}
