package dev.todo.service.socket;

import io.helidon.websocket.WsOpCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The frames a server sends: whole and unmasked (RFC 6455 §5). */
final class Frames {

    /** The most bytes a control frame carries. */
    static final int MAX_CONTROL = 125;

    private static final int FIN = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private Frames() {}

    /** A frame with the whole of {@code payload}, which may be a message for many. */
    static SocketMessage frame(WsOpCode opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(10 + payload.length).put((byte) (FIN | opcode.code()));
        if (payload.length < SHORT) {
            frame.put((byte) payload.length);
        } else if (payload.length <= 0xFFFF) {
            frame.put((byte) SHORT).putShort((short) payload.length);
        } else {
            frame.put((byte) LONG).putLong(payload.length);
        }
        frame.put(payload);
        return new SocketMessage(Arrays.copyOf(frame.array(), frame.position()));
    }

    /** A Close frame. */
    static SocketMessage close(Close close) {
        byte[] reason = close.reason().getBytes(StandardCharsets.UTF_8);
        ByteBuffer payload = ByteBuffer.allocate(2 + reason.length);
        payload.putShort((short) close.code()).put(reason);
        return frame(WsOpCode.CLOSE, payload.array());
    }
}
