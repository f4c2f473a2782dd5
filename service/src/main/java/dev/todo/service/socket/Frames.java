package dev.todo.service.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The frames a server sends: whole and unmasked (RFC 6455 §5). */
final class Frames {

    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;

    /** The most bytes a control frame carries. */
    static final int MAX_CONTROL = 125;

    private static final int FIN = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private Frames() {}

    /** A frame with the whole of {@code payload}, which may be a message for many. */
    static SocketMessage frame(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(10 + payload.length).put((byte) (FIN | opcode));
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
        return frame(CLOSE, payload.array());
    }
}
