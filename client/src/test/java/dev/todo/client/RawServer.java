package dev.todo.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;

/**
 * A server that answers with the very bytes it was given, one text for each connection, and then closes it. It shows what
 * no well-behaved server does.
 */
final class RawServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Queue<String> answers = new ArrayDeque<>();
    private final List<List<String>> heads = Collections.synchronizedList(new ArrayList<>());

    RawServer(String... answers) {
        this.answers.addAll(List.of(answers));
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    Endpoint endpoint() {
        return new Endpoint(URI.create("http://127.0.0.1:" + socket.getLocalPort()), "t");
    }

    /** The lines of each request's head. */
    List<List<String>> heads() {
        return List.copyOf(heads);
    }

    /** The value of a header in each request. */
    List<String> header(String name) {
        return heads().stream()
                .flatMap(head -> head.stream().filter(line -> line.startsWith(name + ": ")))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
                List<String> head = new ArrayList<>();
                for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                    head.add(line);
                }
                heads.add(head);
                String answer = answers.isEmpty() ? "" : answers.remove();
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                connection.getOutputStream().flush();
            } catch (IOException e) {
                // closed, by the test or by the client
            }
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
