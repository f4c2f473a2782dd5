package dev.todo.local.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** A {@link Broker} in a process of its own, which can be killed and started again on the same ports and data. */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private @Nullable Process process;

    private BrokerProcess(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Starts a broker on {@code folder}, on free ports, and waits until it answers. */
    public static BrokerProcess start(Path folder) {
        BrokerProcess broker = new BrokerProcess(folder, freePort(), freePort());
        broker.start();
        return broker;
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Starts it again, and waits until it answers. */
    public void start() {
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Broker.class.getName(),
                            folder.toString(),
                            Integer.toString(port),
                            Integer.toString(controllerPort)))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(folder.resolve("broker.log").toFile()))
                    .start();
            awaitReady(process);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start a broker in " + folder, e);
        }
    }

    /** Ends it as a crash would ({@code kill -9}). */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            await(running);
        }
    }

    /** Stops it. */
    @Override
    public void close() {
        Process running = process;
        if (running != null) {
            running.destroy();
            await(running);
        }
    }

    private void await(Process ending) {
        try {
            if (!ending.waitFor(20, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Process starting) {
        Instant limit = Instant.now().plus(START_LIMIT);
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2_000);
        try (Admin admin = Admin.create(settings)) {
            while (true) {
                try {
                    if (!admin.describeCluster().nodes().get().isEmpty()) {
                        return;
                    }
                } catch (ExecutionException e) {
                    if (!starting.isAlive() || Instant.now().isAfter(limit)) {
                        throw new IllegalStateException("the broker did not come up, see " + folder, e);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
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
