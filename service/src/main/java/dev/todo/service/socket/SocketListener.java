package dev.todo.service.socket;

/** Hears what happens on one connection, one thing at a time, on the connection's own thread. */
public interface SocketListener {

    /** The connection is open. Nothing is read before this returns. */
    void opened(SocketPeer peer);

    /** A whole message came. Nothing more is read before this returns, so a slow listener slows its client down. */
    void received(SocketPeer peer, String text);

    /** The connection has ended. Called once, also when it never opened. */
    void ended(Close close);
}
