package dev.todo.client;

import java.time.Duration;

/** How a subscription is getting on. */
public sealed interface ConnectionState {

    /** It is about to connect. */
    record Connecting() implements ConnectionState {}

    /** It hears everything as it happens. */
    record Connected() implements ConnectionState {}

    /**
     * It is cut off, and tries again by itself.
     *
     * @param reason what happened
     * @param pause how long until the next attempt
     */
    record Waiting(String reason, Duration pause) implements ConnectionState {}

    /**
     * The server does not take the token, so there is no use in trying again. This is the end.
     *
     * @param reason what it said
     */
    record Refused(String reason) implements ConnectionState {}

    /** It was closed. This is the end. */
    record Closed() implements ConnectionState {}
}
