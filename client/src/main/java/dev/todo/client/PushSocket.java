package dev.todo.client;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A WebSocket to the notifier (RFC 6455), over the connections this package has already. The one of {@code
 * java.net.http} did not always tell that a connection was lost, and starts more slowly.
 */
final class PushSocket implements Closeable {

    private static final String ROUTE = "/ws";
    private static final int MAX_MESSAGE = 1 << 20;
    private static final int TEXT = 0x1;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xA;
    private static final int CONTROL = 0x8;
    private static final int NORMAL = 1000;
    private static final int NO_CODE = 1005;

    private final HttpConnection connection;
    private final DataInputStream in;
    private final ReentrantLock writing = new ReentrantLock();
    private final SecureRandom random = new SecureRandom();

    private PushSocket(HttpConnection connection) {
        this.connection = connection;
        this.in = new DataInputStream(connection.input());
    }

    /**
     * Connects.
     *
     * @param connect how long that may take
     * @param silence how long the server may then say nothing
     * @throws RefusedException when the server answers and lets nobody in
     * @throws IOException when it does not answer
     */
    static PushSocket open(Endpoint endpoint, Duration connect, Duration silence) throws IOException {
        HttpConnection connection = HttpConnection.open(endpoint, (int) connect.toMillis());
        boolean opened = false;
        try {
            byte[] nonce = new byte[16];
            new SecureRandom().nextBytes(nonce);
            Request request = Request.get(ROUTE);
            for (Map.Entry<String, String> header : Map.of(
                            "Upgrade",
                            "websocket",
                            "Connection",
                            "Upgrade",
                            "Sec-WebSocket-Version",
                            "13",
                            "Sec-WebSocket-Protocol",
                            "todo.v1",
                            "Sec-WebSocket-Key",
                            Base64.getEncoder().encodeToString(nonce))
                    .entrySet()) {
                request = request.header(header.getKey(), header.getValue());
            }
            connection.send(endpoint.token(), request, "application/json", (int) connect.toMillis());
            HttpConnection.Head head = connection.readHead();
            if (head.status() != 101) {
                throw new RefusedException(head.status());
            }
            connection.patience((int) silence.toMillis());
            opened = true;
            return new PushSocket(connection);
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    /**
     * Waits for the next message; pings are answered on the way.
     *
     * @throws ClosedException when the server says goodbye
     * @throws java.net.SocketTimeoutException when it says nothing for too long
     * @throws IOException when the connection is lost
     */
    String next() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean text = false;
        while (true) {
            int first = in.readUnsignedByte();
            byte[] payload = payload(message.size());
            int opcode = first & 0x0F;
            boolean last = (first & 0x80) != 0;
            switch (opcode) {
                case PING -> write(PONG, payload);
                case CLOSE -> throw closed(payload);
                default -> {
                    if (opcode < CONTROL) {
                        text = opcode == 0 ? text : opcode == TEXT;
                        message.writeBytes(payload);
                        if (last && text) {
                            return message.toString(StandardCharsets.UTF_8);
                        }
                        if (last) {
                            message.reset(); // binary: nothing of this version
                        }
                    }
                }
            }
        }
    }

    private byte[] payload(int before) throws IOException {
        int second = in.readUnsignedByte();
        long length = switch (second) {
            case 126 -> in.readUnsignedShort();
            case 127 -> in.readLong();
            default -> second;
        };
        if (second > 127 || length < 0 || length > MAX_MESSAGE - before) {
            throw new ProtocolException("this is no WebSocket of ours");
        }
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new EOFException();
        }
        return payload;
    }

    private static ClosedException closed(byte[] payload) {
        return payload.length < 2
                ? new ClosedException(NO_CODE, "")
                : new ClosedException(
                        ByteBuffer.wrap(payload).getShort() & 0xFFFF,
                        new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8));
    }

    /** Sends a message. */
    void send(String text) throws IOException {
        write(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(int opcode, byte[] payload) throws IOException {
        byte[] mask = new byte[4];
        random.nextBytes(mask);
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.put(mask);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ mask[i & 3]));
        }
        writing.lock();
        try {
            connection.output().write(frame.array(), 0, frame.position());
            connection.output().flush();
        } finally {
            writing.unlock();
        }
    }

    /** Says goodbye, if that is still possible, and lets go; also under the feet of a reader. */
    @Override
    public void close() throws IOException {
        try {
            write(CLOSE, ByteBuffer.allocate(2).putShort((short) NORMAL).array());
        } catch (IOException e) {
            // it is lost already
        } finally {
            connection.close();
        }
    }

    /** The server answered, but lets nobody in. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedException(int status) {
            super("the server answered with status " + status);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** The server said goodbye. */
    static final class ClosedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int code;

        ClosedException(int code, String reason) {
            super(reason.isEmpty() ? "the server ended the connection (" + code + ")" : reason);
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}
