package dev.todo.core.error;

import org.jspecify.annotations.Nullable;

/** Something needed is away for now; the same request may succeed later. */
public final class UnavailableException extends TodoException {

    /** The type of every problem of this kind. */
    public static final String TYPE = "unavailable";

    private static final long serialVersionUID = 1L;

    /** Something is away. */
    public UnavailableException(String detail) {
        this(detail, null);
    }

    /** Something is away, because of {@code cause}. */
    public UnavailableException(String detail, @Nullable Throwable cause) {
        super(TYPE, detail);
        if (cause != null) {
            initCause(cause);
        }
    }
}
