package dev.todo.service.http;

/** What a route demands of the body. Unless it is raw, every body is one JSON object in UTF-8. */
public enum BodyRule {
    /** Bytes of any kind, which the endpoint reads itself or leaves alone. */
    RAW,
    /** A body has no meaning here; an empty one or an empty object is let pass. */
    NONE,
    /** There must be one. */
    REQUIRED,
    /** There must be one, and it may hold a thousand times what others hold. */
    LARGE
}
