package dev.todo.service.socket;

/** The client at the other end. Safe for use by any thread, and no method ever waits for the client. */
public interface SocketPeer {

    /**
     * Puts {@code message} behind what is waiting to be sent. A client that leaves more unread than is allowed is cut
     * off.
     *
     * @param written run when the message has been handed to the network, on the writing thread
     * @return whether it will be sent, unless the connection breaks
     */
    boolean send(SocketMessage message, Runnable written);

    /** The same, when nobody wants to know. */
    default boolean send(SocketMessage message) {
        return send(message, () -> {});
    }

    /** Ends the connection in an orderly way: what is waiting is sent before. */
    void close(Close close);
}
