package dev.todo.service.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sends bytes that no well-behaved client would, and reads the one answer that comes back. */
final class RawHttp {

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** Sends {@code text} as ISO-8859-1: each character one byte. */
    Reply send(String text) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(3_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(new BufferedInputStream(socket.getInputStream()), text.startsWith("HEAD "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply read(InputStream in, boolean head) throws IOException {
        StringBuilder top = new StringBuilder();
        while (top.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server closed after: " + top);
            }
            top.append((char) next);
        }
        Reply headers = new Reply(top.toString());
        if (head) {
            return headers;
        }
        StringBuilder text = new StringBuilder(top);
        if (headers.header("Transfer-Encoding").equals("chunked")) {
            for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
                text.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                in.readNBytes(2);
            }
        } else if (!headers.header("Content-Length").isEmpty()) {
            int length = Integer.parseInt(headers.header("Content-Length"));
            text.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return new Reply(text.toString());
    }

    private static int chunkSize(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return Integer.parseInt(line.toString().strip(), 16);
    }

    /** A request for {@code target} with these headers, which asks to close the connection behind it. */
    Reply request(String method, String target, String body, String... headers) {
        String lines = Arrays.stream(headers).map(line -> line + "\r\n").collect(Collectors.joining());
        boolean host = Arrays.stream(headers).anyMatch(line -> line.startsWith("Host:"));
        return send(method + " " + target + " HTTP/1.1\r\n" + (host ? "" : "Host: localhost\r\n") + lines
                + (body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n") + "Connection: close\r\n\r\n"
                + body);
    }

    /** What came back. */
    record Reply(String text) {

        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }
    }
}
