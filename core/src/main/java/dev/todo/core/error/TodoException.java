package dev.todo.core.error;

/**
 * The root of everything that can go wrong for a caller. Each kind is mapped to an HTTP status, a tool error and an
 * exit code in one place each; {@link #getMessage()} is a sentence for a person and says what to do.
 */
public abstract sealed class TodoException extends RuntimeException
        permits InvalidInputException,
                NotFoundException,
                AmbiguousException,
                ConflictException,
                UnauthenticatedException,
                ForbiddenException,
                UnavailableException {

    private static final long serialVersionUID = 1L;

    private final String type;

    /**
     * @param type the stable machine-readable name of the problem, in kebab case
     * @param detail what happened and what to do, for a person
     */
    protected TodoException(String type, String detail) {
        super(detail);
        this.type = type;
    }

    /** The stable machine-readable name of the problem, in kebab case, for example {@code invalid-input}. */
    public String type() {
        return type;
    }

    /** What happened and what to do, for a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
