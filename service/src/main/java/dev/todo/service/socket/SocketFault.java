package dev.todo.service.socket;

/** What a client sent is against the protocol; the connection ends with this word. */
final class SocketFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Close close;

    SocketFault(Close close) {
        super(close.reason(), null, false, false);
        this.close = close;
    }

    Close close() {
        return close;
    }
}
