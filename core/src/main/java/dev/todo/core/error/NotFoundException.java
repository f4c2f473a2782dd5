package dev.todo.core.error;

import java.util.List;

/** What the caller named does not exist, or is not theirs. */
public final class NotFoundException extends TodoException {

    /** The type of every problem of this kind. */
    public static final String TYPE = "not-found";

    private static final long serialVersionUID = 1L;

    private final transient List<String> nearest;

    /** Nothing by that name, and nothing like it. */
    public NotFoundException(String detail) {
        this(detail, List.of());
    }

    /** Nothing by that name; {@code nearest} are the names most like it, best first. */
    public NotFoundException(String detail, List<String> nearest) {
        super(TYPE, detail);
        this.nearest = List.copyOf(nearest);
    }

    /** The names most like the one asked for, best first. */
    public List<String> nearest() {
        return nearest;
    }
}
