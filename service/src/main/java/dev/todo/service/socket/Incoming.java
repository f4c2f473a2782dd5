package dev.todo.service.socket;

/** What a client can say. */
sealed interface Incoming {

    /** A whole text message, its fragments put together. */
    record Text(String text) implements Incoming {}

    /** A ping, and the pong that answers it with the same bytes. */
    record Ping(SocketMessage pong) implements Incoming {}

    /** A sign of life. */
    record Pong() implements Incoming {}

    /** The client ends the connection. */
    record Closed(Close close) implements Incoming {}
}
