package dev.todo.standalone;

import org.jspecify.annotations.Nullable;

/** The local database cannot be brought up or down. */
public final class DatabaseStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What failed, and why. */
    public DatabaseStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
