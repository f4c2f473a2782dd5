package dev.todo.service.socket;

/**
 * Why a connection ends, as its Close frame says it (RFC 6455 §7.4).
 *
 * @param code the status code
 * @param reason a few words, at most 123 bytes of UTF-8
 */
public record Close(int code, String reason) {

    /** All is said. */
    public static final Close NORMAL = new Close(1000, "");

    /** The server stops; connect again. */
    public static final Close GOING_AWAY = new Close(1001, "the server is going away");

    /** The connection broke without a word. Never sent. */
    public static final Close ABNORMAL = new Close(1006, "the connection was lost");

    /** Something failed on our side. */
    public static final Close UNEXPECTED = new Close(1011, "unexpected failure");

    /** The token was revoked, or has expired. */
    public static final Close UNAUTHENTICATED = new Close(4401, "the token is revoked or has expired");

    /** What was sent is no WebSocket frame as the RFC has it. */
    public static Close protocolError(String reason) {
        return new Close(1002, reason);
    }

    /** A kind of data that is not taken here. */
    public static Close unsupported(String reason) {
        return new Close(1003, reason);
    }

    /** Text that is not UTF-8. */
    public static Close invalidText(String reason) {
        return new Close(1007, reason);
    }

    /** The client misbehaves. */
    public static Close policy(String reason) {
        return new Close(1008, reason);
    }

    /** A message that is larger than allowed. */
    public static Close tooBig(String reason) {
        return new Close(1009, reason);
    }
}
