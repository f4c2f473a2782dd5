package dev.todo.benchmarks;

import dev.todo.client.Endpoint;
import dev.todo.client.HttpTodoApi;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.TodoApi;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thousands of devices in one process. They read, answer pings, and note when they were told of which change. */
final class SocketSwarm {

    private static final Pattern CREATED =
            Pattern.compile("\"taskId\":\"([^\"]+)\",\"version\":1,\"change\":\"created\"");
    private static final int AT_ONCE = 16;
    private static final int ROUNDS = 1_000;
    private static final int PING = 0x9;
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

    private final int port;
    private final int devices;
    private final PrintStream out;
    private final List<String> tokens;
    private final Map<String, Arrivals> arrivals = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();

    private SocketSwarm(int port, List<String> tokens, int devices, PrintStream out) {
        this.port = port;
        this.tokens = tokens;
        this.devices = devices;
        this.out = out;
    }

    /** When each device of a user was told of one change. */
    private record Arrivals(List<Long> times, CountDownLatch missing) {}

    /** Arguments: the port, the file of tokens, devices of each user. */
    public static void main(String[] arguments) throws Exception {
        List<String> tokens = Files.readAllLines(Path.of(arguments[1]));
        new SocketSwarm(Integer.parseInt(arguments[0]), tokens, Integer.parseInt(arguments[2]), System.out).run();
    }

    private void run() throws Exception {
        long begun = System.nanoTime();
        connect();
        out.printf(
                Locale.ROOT,
                "connected %d devices of %d users in %.1f s%n",
                tokens.size() * devices,
                tokens.size(),
                (System.nanoTime() - begun) / 1e9);
        if (System.in.read() < 0) {
            return;
        }
        changes("warm-up", ROUNDS, 2);
        changes("one change at a time", ROUNDS, 1);
        changes("four at a time", ROUNDS, 4);
        out.println("connections lost: " + lost);
        System.exit(0);
    }

    private void connect() throws InterruptedException {
        Semaphore turns = new Semaphore(AT_ONCE);
        CountDownLatch connected = new CountDownLatch(tokens.size() * devices);
        for (String token : tokens) {
            for (int i = 0; i < devices; i++) {
                turns.acquire();
                Thread.ofVirtual()
                        .start(() -> device(token, () -> {
                            turns.release();
                            connected.countDown();
                        }));
            }
        }
        connected.await();
    }

    private void device(String token, Runnable open) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                    + "Authorization: Bearer " + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 512));
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
            if (!head.toString().startsWith("HTTP/1.1 101")) {
                throw new IOException(head.toString());
            }
            read(in, socket); // the hello
            open.run();
            while (true) {
                note(read(in, socket));
            }
        } catch (IOException e) {
            lost.incrementAndGet();
        }
    }

    private static String read(DataInputStream in, Socket socket) throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0F;
            int length = in.readUnsignedByte();
            byte[] payload = in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
            switch (opcode) {
                case 1 -> {
                    return new String(payload, StandardCharsets.UTF_8);
                }
                case PING -> socket.getOutputStream().write(PONG);
                default -> throw new EOFException();
            }
        }
    }

    private void note(String message) {
        long now = System.nanoTime();
        Matcher created = CREATED.matcher(message);
        if (created.find()) {
            Arrivals of = arrivals(created.group(1));
            of.times().add(now);
            of.missing().countDown();
        }
    }

    private Arrivals arrivals(String task) {
        return arrivals.computeIfAbsent(
                task, id -> new Arrivals(Collections.synchronizedList(new ArrayList<>()), new CountDownLatch(devices)));
    }

    private void changes(String what, int rounds, int atATime) throws Exception {
        List<Double> asked = Collections.synchronizedList(new ArrayList<>());
        List<Double> answered = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService workers = Executors.newFixedThreadPool(atATime)) {
            List<Future<?>> all = new ArrayList<>();
            for (int worker = 0; worker < atATime; worker++) {
                all.add(workers.submit(() -> {
                    for (int round = next.getAndIncrement(); round < rounds; round = next.getAndIncrement()) {
                        change(tokens.get((round * 7) % tokens.size()), asked, answered);
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        out.printf(
                Locale.ROOT,
                "%s: %.0f changes a second; to each device, from the request: %s; from its answer: %s%n",
                what,
                rounds / ((System.nanoTime() - begun) / 1e9),
                percentiles(asked),
                percentiles(answered));
    }

    private void change(String token, List<Double> asked, List<Double> answered) throws InterruptedException {
        TodoApi api = new HttpTodoApi(new Endpoint(URI.create("http://127.0.0.1:" + port), token));
        long request = System.nanoTime();
        String task = api.create(new CreateTask("buy milk", null, null, List.of(), null, null, null, List.of()))
                .task()
                .id()
                .toString();
        long answer = System.nanoTime();
        Arrivals told = arrivals(task);
        if (!told.missing().await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a device was not told within 30 s");
        }
        told.times().forEach(time -> {
            asked.add((time - request) / 1e6);
            answered.add(Math.max(0, (time - answer) / 1e6));
        });
        arrivals.remove(task);
    }

    private static String percentiles(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, worst %.1f ms",
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.99)),
                sorted.getLast());
    }
}
