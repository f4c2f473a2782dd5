package dev.todo.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection over a socket (RFC 9112). The JDK's clients are not used: one costs a command half a second at
 * start, the other knows no PATCH.
 */
final class HttpConnection implements Closeable {

    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 200;
    private static final int SWITCHING_PROTOCOLS = 101;

    private final Endpoint endpoint;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private boolean reusable = true;

    private HttpConnection(Endpoint endpoint, Socket socket) throws IOException {
        this.endpoint = endpoint;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /**
     * Connects to the first address of the host that answers.
     *
     * @throws ConnectException when none does
     */
    static HttpConnection open(Endpoint endpoint, int connectMillis) throws IOException {
        ConnectException failure = new ConnectException("no address for " + endpoint.host());
        for (InetAddress address : addresses(endpoint.host())) {
            // A proxy is for what is elsewhere; to look for one takes longer than to connect.
            Socket socket = address.isLoopbackAddress() ? new Socket(Proxy.NO_PROXY) : new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(address, endpoint.port()), connectMillis);
                return new HttpConnection(endpoint, endpoint.secure() ? secured(socket, endpoint) : socket);
            } catch (IOException e) {
                socket.close();
                failure = new ConnectException(String.valueOf(e.getMessage()));
                failure.initCause(e);
            }
        }
        throw failure;
    }

    private static InetAddress[] addresses(String host) throws ConnectException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            ConnectException unknown = new ConnectException("there is no host named " + host);
            unknown.initCause(e);
            throw unknown;
        }
    }

    private static Socket secured(Socket socket, Endpoint endpoint) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(socket, endpoint.host(), endpoint.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** Whether another request may follow on this connection. */
    boolean reusable() {
        return reusable && !socket.isClosed();
    }

    /** Sends {@code request} with {@code token}; every read of its answer waits at most {@code readMillis}. */
    void send(@Nullable String token, Request request, String accept, int readMillis) throws IOException {
        socket.setSoTimeout(readMillis);
        byte @Nullable [] body = request.body() == null ? null : request.body().getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(256)
                .append(request.method())
                .append(' ')
                .append(endpoint.path(request.route()))
                .append(" HTTP/1.1\r\nHost: ")
                .append(endpoint.authority())
                .append("\r\nAccept: ")
                .append(accept)
                .append("\r\n");
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        endpoint.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            head.append("Content-Type: application/json\r\n");
        }
        if (body != null || !"GET".equals(request.method())) {
            head.append("Content-Length: ")
                    .append(body == null ? 0 : body.length)
                    .append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream message = new ByteArrayOutputStream(start.length + (body == null ? 0 : body.length));
        message.writeBytes(start);
        if (body != null) {
            message.writeBytes(body);
        }
        message.writeTo(out);
        out.flush();
    }

    /** What comes behind an upgrade, in the words of another protocol. */
    InputStream input() {
        return in;
    }

    /** What goes out behind an upgrade. */
    OutputStream output() {
        return out;
    }

    /** From now on every read waits at most so many milliseconds. */
    void patience(int readMillis) throws IOException {
        socket.setSoTimeout(readMillis);
    }

    /** Reads status and headers, interim answers passed over. */
    Head readHead() throws IOException {
        while (true) {
            String line = requiredLine();
            String[] parts = line.split(" ", 3);
            if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("\\d{3}")) {
                throw new ProtocolException("the answer is not HTTP");
            }
            int status = Integer.parseInt(parts[1]);
            Map<String, String> headers = readHeaders();
            if (status >= 200 || status == SWITCHING_PROTOCOLS) {
                reusable = !"HTTP/1.0".equals(parts[0])
                        && !headers.getOrDefault("connection", "")
                                .toLowerCase(Locale.ROOT)
                                .contains("close");
                return new Head(status, headers);
            }
        }
    }

    private Map<String, String> readHeaders() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = requiredLine(); !line.isEmpty(); line = requiredLine()) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() >= MAX_HEADERS) {
                throw new ProtocolException("the answer has a malformed header");
            }
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (first, second) -> first + ", " + second);
        }
        return headers;
    }

    /** The body that follows {@code head}, as a stream that ends with it. */
    InputStream body(Head head) throws ProtocolException {
        if (head.status() == 204 || head.status() == 304) {
            return InputStream.nullInputStream();
        }
        if (head.headers()
                .getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            return new ChunkedBody(this);
        }
        String length = head.headers().get("content-length");
        if (length == null) {
            reusable = false;
            return in;
        }
        if (!length.matches("\\d{1,18}")) {
            throw new ProtocolException("the answer has a malformed length");
        }
        return new SizedBody(in, Long.parseLong(length));
    }

    /** The bytes behind the head. */
    InputStream raw() {
        return in;
    }

    /** The next line without its end; {@code null} at the end of the stream. */
    @Nullable
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                if (line.size() == 0) {
                    return null;
                }
                throw new EOFException("the connection ended within a line");
            }
            if (line.size() >= MAX_LINE) {
                throw new ProtocolException("the answer has a line that never ends");
            }
            line.write(c);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private String requiredLine() throws IOException {
        String line = line();
        if (line == null) {
            throw new EOFException("the connection ended before an answer");
        }
        return line;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            reusable = false; // it is given up either way
        }
    }

    /** Status and headers of an answer, the latter by lower-case name. */
    record Head(int status, Map<String, String> headers) {}
}
