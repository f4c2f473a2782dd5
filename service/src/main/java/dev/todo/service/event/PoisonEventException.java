package dev.todo.service.event;

import org.jspecify.annotations.Nullable;

/** An event that no retry will make good. */
public final class PoisonEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An event that can never be handled, and why. */
    public PoisonEventException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
