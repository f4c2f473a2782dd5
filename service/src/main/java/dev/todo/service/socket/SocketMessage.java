package dev.todo.service.socket;

import io.helidon.websocket.WsOpCode;
import java.nio.charset.StandardCharsets;

/** A message in the form it has on the wire, made once for all who get it. */
public final class SocketMessage {

    private final byte[] frame;

    SocketMessage(byte[] frame) {
        this.frame = frame;
    }

    /** The message {@code text}. */
    public static SocketMessage text(String text) {
        return Frames.frame(WsOpCode.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The frame; shared, and never changed. */
    byte[] frame() {
        return frame;
    }
}
