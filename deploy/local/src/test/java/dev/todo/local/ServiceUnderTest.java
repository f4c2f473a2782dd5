package dev.todo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A service in a process of its own, which can be killed and started again on the same port. */
final class ServiceUnderTest implements AutoCloseable {

    private final String main;
    private final Map<String, String> environment;
    private final Path log;
    private final int port;
    private @Nullable Process process;

    private ServiceUnderTest(String main, Map<String, String> environment, Path log) {
        this.main = main;
        this.port = freePort();
        this.environment = new HashMap<>(environment);
        this.environment.put("TODO_SERVER_PORT", Integer.toString(port));
        this.environment.put("TODO_SERVER_HOST", "127.0.0.1");
        this.log = log;
    }

    /** Starts {@code main} and waits until it says that it is ready. */
    static ServiceUnderTest start(String main, Map<String, String> environment, Path folder) {
        ServiceUnderTest service =
                new ServiceUnderTest(main, environment, folder.resolve(main + "-" + System.nanoTime() + ".log"));
        service.start();
        return service;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            main))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("readiness of " + main + ", see " + log)
                .atMost(Duration.ofMinutes(1))
                .until(this::ready);
    }

    /** Ends it as a crash would ({@code kill -9}). */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(40, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ready() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) url().resolve("/health/ready").toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() < 300;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
