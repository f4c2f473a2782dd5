package dev.todo.service.http;

/** Who may call a route. */
public enum Access {
    /** Anybody, without a token. */
    PUBLIC,
    /** A user; each sees only their own. */
    USER,
    /** Another service of this product. */
    SERVICE,
    /** The Dapr sidecar of this process, which shows its app token in the header {@link AppToken#HEADER}. */
    SIDECAR;

    /** Whether such routes are for the machinery around the product alone, never for everybody's port. */
    boolean internal() {
        return this == SERVICE || this == SIDECAR;
    }
}
