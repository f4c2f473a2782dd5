package dev.todo.core.error;

import java.util.List;

/** What the caller named could be several things; naming one of {@link #candidates()} settles it. */
public final class AmbiguousException extends TodoException {

    /** The type of every problem of this kind. */
    public static final String TYPE = "ambiguous";

    private static final long serialVersionUID = 1L;

    private final transient List<String> candidates;

    /** The name fits all of {@code candidates}, each given as a person would tell them apart. */
    public AmbiguousException(String detail, List<String> candidates) {
        super(TYPE, detail);
        this.candidates = List.copyOf(candidates);
    }

    /** What the name may mean, each as a person would tell them apart. */
    public List<String> candidates() {
        return candidates;
    }
}
