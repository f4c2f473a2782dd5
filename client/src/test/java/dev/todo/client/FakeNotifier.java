package dev.todo.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Accepts connections and lets a test say what is said on them, byte by byte. */
final class FakeNotifier implements AutoCloseable {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern KEY = Pattern.compile("(?im)^sec-websocket-key: *(\\S+)");

    final List<String> requests = new CopyOnWriteArrayList<>();
    final BlockingQueue<Peer> peers = new LinkedBlockingQueue<>();
    /** What requests are answered instead of an upgrade; 101 upgrades. */
    volatile int status = 101;

    private final ServerSocket socket;

    FakeNotifier() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> greet(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void greet(Socket client) {
        try {
            InputStream in = new BufferedInputStream(client.getInputStream());
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            requests.add(head.toString());
            if (status != 101) {
                client.getOutputStream()
                        .write(("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            Matcher key = KEY.matcher(head);
            if (!key.find()) {
                throw new IOException("no key in " + head);
            }
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key.group(1) + MAGIC).getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream()
                    .write(("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                    + "Sec-WebSocket-Protocol: todo.v1\r\nSec-WebSocket-Accept: "
                                    + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            peers.add(new Peer(client, in));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        peers.forEach(Peer::drop);
    }

    /** One connection. */
    record Peer(Socket socket, InputStream in) {

        /** Sends a text message. */
        void say(String text) {
            frame(0x81, text.getBytes(StandardCharsets.UTF_8));
        }

        /** Sends any frame. */
        void frame(int first, byte[] payload) {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write(first);
            if (payload.length < 126) {
                frame.write(payload.length);
            } else {
                frame.write(126);
                frame.write(payload.length >> 8);
                frame.write(payload.length & 0xFF);
            }
            frame.writeBytes(payload);
            try {
                socket.getOutputStream().write(frame.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Sends a Close frame. */
        void end(int code) {
            frame(0x88, new byte[] {(byte) (code >> 8), (byte) code});
        }

        /** Waits for the next short text message. */
        String hear() throws IOException {
            int opcode = in.read() & 0x0F;
            int length = in.read() & 0x7F;
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i & 3];
            }
            return opcode == 1 ? new String(payload, StandardCharsets.UTF_8) : hear();
        }

        /** Breaks the connection without a word. */
        void drop() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
