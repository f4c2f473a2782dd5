package dev.todo.local;

import dev.todo.service.log.Events;
import dev.todo.service.log.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What an ingress is in a cluster: one address for all replicas. A connection goes, by the path of its first request,
 * to one of the ports of that path, in turns, and to the next when none listens there. Each argument is a door: {@code
 * PORT:/ws=PORT,PORT:/=PORT,PORT}; the first path that matches counts.
 */
public final class FrontDoor {

    private static final Events LOG = Events.of(FrontDoor.class);
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int CONNECT_MILLIS = 1_000;
    private static final int FIRST_LINE_MILLIS = 60_000;
    private static final byte[] NOBODY = String.join(
                    "\r\n",
                    "HTTP/1.1 503 Service Unavailable",
                    "Content-Length: 0",
                    "Connection: close",
                    "Retry-After: 1",
                    "",
                    "")
            .getBytes(StandardCharsets.US_ASCII);

    private final List<Way> ways;
    private final AtomicInteger turn = new AtomicInteger();

    private FrontDoor(List<Way> ways) {
        this.ways = ways;
    }

    /** Where requests below a path go. */
    private record Way(String path, List<Integer> ports) {}

    /** Opens the doors and keeps them open. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Thread> doors = new ArrayList<>();
        for (String argument : arguments) {
            List<String> parts = List.of(argument.split(":"));
            List<Way> ways = parts.stream().skip(1).map(FrontDoor::way).toList();
            ServerSocket socket =
                    new ServerSocket(Integer.parseInt(parts.getFirst()), 1_000, InetAddress.getLoopbackAddress());
            FrontDoor door = new FrontDoor(ways);
            doors.add(Thread.ofPlatform().name("door-" + parts.getFirst()).start(() -> door.serve(socket)));
        }
        for (Thread door : doors) {
            door.join();
        }
    }

    private static Way way(String text) {
        String[] sides = text.split("=", 2);
        return new Way(
                sides[0],
                Arrays.stream(sides[1].split(",")).map(Integer::valueOf).toList());
    }

    private void serve(ServerSocket door) {
        while (true) {
            try {
                Socket guest = door.accept();
                Thread.ofVirtual().start(() -> welcome(guest));
            } catch (IOException e) {
                LOG.warning(Fields.event("door-failed"), e);
            }
        }
    }

    private void welcome(Socket guest) {
        try (guest) {
            guest.setTcpNoDelay(true);
            guest.setSoTimeout(FIRST_LINE_MILLIS);
            byte[] line = firstLine(guest.getInputStream());
            guest.setSoTimeout(0);
            Optional<Socket> host = host(path(line));
            if (host.isEmpty()) {
                guest.getOutputStream().write(NOBODY);
                return;
            }
            try (Socket open = host.get()) {
                open.getOutputStream().write(line);
                Thread back = Thread.ofVirtual().start(() -> carry(open, guest));
                carry(guest, open);
                back.join();
            }
        } catch (IOException e) {
            // One of both went away; there is nobody to tell.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] firstLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        for (int b; line.size() < LONGEST_LINE && (b = in.read()) >= 0; ) {
            line.write(b);
            if (b == '\n') {
                return line.toByteArray();
            }
        }
        throw new IOException("no request");
    }

    private static String path(byte[] line) {
        String[] words = new String(line, StandardCharsets.ISO_8859_1).split(" ", 3);
        return words.length > 1 ? words[1] : "/";
    }

    private Optional<Socket> host(String path) {
        List<Integer> ports = ways.stream()
                .filter(way -> path.startsWith(way.path()))
                .findFirst()
                .map(Way::ports)
                .orElse(List.of());
        int first = turn.getAndIncrement();
        for (int i = 0; i < ports.size(); i++) {
            Socket socket = new Socket();
            try {
                socket.connect(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), ports.get(Math.floorMod(first + i, ports.size()))),
                        CONNECT_MILLIS);
                socket.setTcpNoDelay(true);
                return Optional.of(socket);
            } catch (IOException e) {
                closeQuietly(socket);
            }
        }
        return Optional.empty();
    }

    /** Carries bytes until one side ends; then both are over, as HTTP has no use for half a connection. */
    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            InputStream in = from.getInputStream();
            for (int read; (read = in.read(buffer)) >= 0; ) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // Closing both is the answer.
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.warning(Fields.event("close-failed"), e);
        }
    }
}
