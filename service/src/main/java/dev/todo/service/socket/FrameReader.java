package dev.todo.service.socket;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.socket.SocketContext;
import io.helidon.websocket.ClientWsFrame;
import io.helidon.websocket.WsCloseException;
import io.helidon.websocket.WsOpCode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what a client sends: frames as Helidon reads them, and of these messages as strictly as RFC 6455 §5 has it, never
 * more than {@code maxMessage} bytes.
 */
final class FrameReader {

    private final SocketContext context;
    private final DataReader in;
    private final int maxMessage;
    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);
    private boolean fragmented;

    FrameReader(SocketContext context, DataReader in, int maxMessage) {
        this.context = context;
        this.in = in;
        this.maxMessage = maxMessage;
    }

    /** The next thing the client says; waits for it. */
    Incoming next() {
        while (true) {
            ClientWsFrame frame = frame();
            byte[] payload = frame.payloadData().readBytes();
            switch (frame.opCode()) {
                case TEXT -> {
                    check(!fragmented, "a new message began inside another");
                    if (frame.fin()) {
                        return new Incoming.Text(utf8(payload));
                    }
                    fragmented = true;
                    fragments.writeBytes(payload);
                }
                case CONTINUATION -> {
                    check(fragmented, "there is nothing to continue");
                    fragments.writeBytes(payload);
                    if (frame.fin()) {
                        return new Incoming.Text(utf8(assembled()));
                    }
                }
                case BINARY -> throw new SocketFault(Close.unsupported("only text is taken here"));
                case PING -> {
                    checkControl(frame);
                    return new Incoming.Ping(Frames.frame(WsOpCode.PONG, payload));
                }
                case PONG -> {
                    checkControl(frame);
                    return new Incoming.Pong();
                }
                case CLOSE -> {
                    checkControl(frame);
                    return new Incoming.Closed(close(payload));
                }
            }
        }
    }

    /** Helidon holds a frame to its mask, its flags and its length. */
    private ClientWsFrame frame() {
        try {
            return ClientWsFrame.read(context, in, maxMessage - fragments.size());
        } catch (WsCloseException e) {
            throw new SocketFault(new Close(e.closeCode(), String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            throw new SocketFault(Close.protocolError("there is no such kind of frame"));
        }
    }

    /** Throws away what comes, until nothing more does; what a client hears last must not drown in a reset. */
    void drain() {
        while (true) {
            in.skip(Math.max(1, in.available()));
        }
    }

    private byte[] assembled() {
        byte[] message = fragments.toByteArray();
        fragments.reset();
        fragmented = false;
        return message;
    }

    private static Close close(byte[] payload) {
        if (payload.length == 0) {
            return Close.NORMAL;
        }
        check(payload.length > 1, "a close code has two bytes");
        int code = ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        boolean ofTheRfc = code >= 1000 && code <= 1014 && (code < 1004 || code > 1006);
        boolean sendable = ofTheRfc || (code >= 3000 && code <= 4999);
        check(sendable, "there is no such close code");
        return new Close(code, utf8(Arrays.copyOfRange(payload, 2, payload.length)));
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SocketFault(Close.invalidText("text is UTF-8"));
        }
    }

    private static void checkControl(ClientWsFrame frame) {
        check(frame.fin(), "a control frame is never fragmented");
        check(
                frame.payloadLength() <= Frames.MAX_CONTROL,
                "a control frame has at most " + Frames.MAX_CONTROL + " bytes");
    }

    private static void check(boolean condition, String reason) {
        if (!condition) {
            throw new SocketFault(Close.protocolError(reason));
        }
    }
}
