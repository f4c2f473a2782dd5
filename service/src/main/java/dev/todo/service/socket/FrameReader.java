package dev.todo.service.socket;

import io.helidon.common.buffers.DataReader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what a client sends, as strictly as RFC 6455 §5 has it, and never more than {@code maxMessage} bytes. */
final class FrameReader {

    private final DataReader in;
    private final int maxMessage;
    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);
    private boolean fragmented;

    FrameReader(DataReader in, int maxMessage) {
        this.in = in;
        this.maxMessage = maxMessage;
    }

    /** The next thing the client says; waits for it. */
    Incoming next() {
        while (true) {
            int first = in.read() & 0xFF;
            boolean last = (first & 0x80) != 0;
            int opcode = first & 0x0F;
            check((first & 0x70) == 0, "no extension was agreed on");
            int second = in.read() & 0xFF;
            check((second & 0x80) != 0, "a client masks its frames");
            int length = length(second & 0x7F, opcode);
            switch (opcode) {
                case Frames.TEXT -> {
                    check(!fragmented, "a new message began inside another");
                    if (last) {
                        return new Incoming.Text(utf8(payload(length)));
                    }
                    fragmented = true;
                    fragments.writeBytes(payload(length));
                }
                case Frames.CONTINUATION -> {
                    check(fragmented, "there is nothing to continue");
                    fragments.writeBytes(payload(length));
                    if (last) {
                        return new Incoming.Text(utf8(assembled()));
                    }
                }
                case Frames.BINARY -> throw new SocketFault(Close.unsupported("only text is taken here"));
                case Frames.PING -> {
                    checkControl(last);
                    return new Incoming.Ping(Frames.frame(Frames.PONG, payload(length)));
                }
                case Frames.PONG -> {
                    checkControl(last);
                    payload(length);
                    return new Incoming.Pong();
                }
                case Frames.CLOSE -> {
                    checkControl(last);
                    return new Incoming.Closed(close(payload(length)));
                }
                default -> throw new SocketFault(Close.protocolError("there is no such kind of frame"));
            }
        }
    }

    /** Throws away what comes, until nothing more does; what a client hears last must not drown in a reset. */
    void drain() {
        while (true) {
            in.skip(Math.max(1, in.available()));
        }
    }

    private int length(int code, int opcode) {
        long length = switch (code) {
            case 126 -> number(2);
            case 127 -> number(8);
            default -> code;
        };
        if (opcode >= Frames.CLOSE) {
            check(length <= Frames.MAX_CONTROL, "a control frame has at most " + Frames.MAX_CONTROL + " bytes");
        }
        check(length >= 0, "a length has no sign");
        if (length > maxMessage - (long) fragments.size()) {
            throw new SocketFault(Close.tooBig("a message has at most " + maxMessage + " bytes"));
        }
        return (int) length;
    }

    private long number(int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = (number << 8) | (in.read() & 0xFF);
        }
        return number;
    }

    private byte[] payload(int length) {
        byte[] mask = in.readBytes(4);
        byte[] payload = length == 0 ? new byte[0] : in.readBytes(length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i & 3];
        }
        return payload;
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
        return new Close(code, utf8(java.util.Arrays.copyOfRange(payload, 2, payload.length)));
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

    private static void checkControl(boolean last) {
        check(last, "a control frame is never fragmented");
    }

    private static void check(boolean condition, String reason) {
        if (!condition) {
            throw new SocketFault(Close.protocolError(reason));
        }
    }
}
