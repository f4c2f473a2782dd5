package dev.todo.service.socket;

import io.helidon.websocket.WsOpCode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A WebSocket client that sends whatever a test likes, and reads frames only when asked to. */
final class RawSocket implements AutoCloseable {

    private static final String TOKEN = "Authorization: Bearer user";
    private static final byte[] MASK = {1, 2, 3, 4};
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;
    private final String answer;

    private RawSocket(Socket socket, InputStream in, String answer) {
        this.socket = socket;
        this.in = in;
        this.answer = answer;
    }

    /** A frame that came. */
    record Frame(int opcode, String payload) {}

    /** Opens a WebSocket as a well-behaved client does. */
    static RawSocket open(int port) {
        RawSocket socket = shake(
                port,
                "GET /echo HTTP/1.1",
                "Host: localhost",
                "Upgrade: websocket",
                "Connection: keep-alive, Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                TOKEN);
        if (socket.status() != 101) {
            throw new IllegalStateException(socket.answer);
        }
        return socket;
    }

    /** Sends these lines of a request and reads the head of the answer. */
    static RawSocket shake(int port, String... lines) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4_096);
            socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = Arrays.stream(lines).map(line -> line + "\r\n").collect(Collectors.joining()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("closed after: " + head);
                }
                head.append((char) next);
            }
            return new RawSocket(socket, in, head.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status() {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    /** The head of the answer, line by line. */
    List<String> head() {
        return answer.lines().toList();
    }

    /** Sends a masked frame: its first byte, and its payload. */
    void send(int first, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            frame.write(0x80 | 127);
            frame.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i & 3]);
        }
        write(frame.toByteArray());
    }

    void text(String text) {
        send(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends these very bytes. */
    void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the next frame. */
    Frame next() {
        try {
            int first = in.read();
            if (first < 0) {
                throw new IOException("closed without a word");
            }
            int length = in.read();
            if (length == 126) {
                length = ByteBuffer.wrap(in.readNBytes(2)).getShort() & 0xFFFF;
            } else if (length == 127) {
                length = (int) ByteBuffer.wrap(in.readNBytes(8)).getLong();
            }
            return new Frame(first & 0x0F, new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the Close frame, passing over everything else; answers its code. */
    int closeCode() {
        for (Frame frame = next(); ; frame = next()) {
            if (frame.opcode() == WsOpCode.CLOSE.code()) {
                return frame.payload().charAt(0) << 8 | frame.payload().charAt(1);
            }
        }
    }

    /** Whether the server has let go of the connection; reads what is left. */
    boolean isGone() {
        try {
            return in.skip(Long.MAX_VALUE) >= 0 && in.read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
