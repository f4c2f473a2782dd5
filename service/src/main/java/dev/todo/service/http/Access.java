package dev.todo.service.http;

/** Who may call a route. */
public enum Access {
    /** Anybody, without a token. */
    PUBLIC,
    /** A user; each sees only their own. */
    USER,
    /** Another service of this product. */
    SERVICE
}
