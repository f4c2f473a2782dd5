package dev.todo.server.reminder.dapr;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Dapr's own programs, {@code scheduler} and {@code daprd}, as processes of this test. */
final class RealSidecar implements AutoCloseable {

    private final List<Process> processes = new ArrayList<>();
    private final Path folder;
    private final int grpcPort = freePort();

    /** Starts both for the application at {@code appPort}; what they write goes to {@code folder}. */
    RealSidecar(Path folder, int appPort) {
        this.folder = folder;
        String scheduler = program("scheduler").orElseThrow();
        int schedulerPort = freePort();
        int httpPort = freePort();
        try {
            start(scheduler, schedulerOptions(scheduler, schedulerPort));
            awaitPort(schedulerPort);
            start(
                    program("daprd").orElseThrow(),
                    List.of(
                            "--mode=standalone",
                            "--app-id=todo-server",
                            "--app-port=" + appPort,
                            "--app-channel-address=127.0.0.1",
                            "--dapr-listen-addresses=127.0.0.1",
                            "--dapr-http-port=" + httpPort,
                            "--dapr-grpc-port=" + grpcPort,
                            "--dapr-internal-grpc-port=" + freePort(),
                            "--enable-metrics=false",
                            "--scheduler-host-address=127.0.0.1:" + schedulerPort,
                            "--enable-app-health-check",
                            "--app-health-check-path=/health/ready",
                            "--app-health-probe-interval=1"));
            awaitPort(grpcPort);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Where a program of Dapr is: on the path, or where {@code dapr init --slim} puts it. */
    static Optional<String> program(String name) {
        Stream<Path> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of);
        Path own = Path.of(System.getProperty("user.home"), ".dapr", "bin");
        return Stream.concat(path, Stream.of(own))
                .map(directory -> directory.resolve(name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    Sidecar address() {
        return new Sidecar("http://127.0.0.1:" + grpcPort, FakeSidecar.API_TOKEN, Duration.ofSeconds(5));
    }

    private List<String> schedulerOptions(String scheduler, int port) {
        int client = freePort();
        String peer = "dapr-scheduler-server-0=http://127.0.0.1:" + freePort();
        List<String> options = new ArrayList<>(List.of(
                "--mode=standalone",
                "--id=dapr-scheduler-server-0",
                "--listen-address=127.0.0.1",
                "--port=" + port,
                "--healthz-port=" + freePort(),
                "--enable-metrics=false",
                "--etcd-data-dir=" + folder.resolve("etcd")));
        if (output(scheduler, "--help").contains("--etcd-client-port ")) {
            options.add("--etcd-client-port=" + client);
            options.add("--etcd-initial-cluster=" + peer);
            options.add("--override-broadcast-host-port=127.0.0.1:" + port);
        } else { // runtime 1.14
            options.add("--etcd-client-ports=dapr-scheduler-server-0=" + client);
            options.add("--initial-cluster=" + peer);
        }
        return options;
    }

    /** The version of {@code daprd}. */
    static String version() {
        return output(program("daprd").orElseThrow(), "--version").strip();
    }

    private static String output(String program, String option) {
        try {
            Process process = new ProcessBuilder(program, option)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(String program, List<String> options) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(options);
        File log = folder.resolve(Path.of(program).getFileName() + ".log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("APP_API_TOKEN", FakeSidecar.APP_TOKEN);
        builder.environment().put("DAPR_API_TOKEN", FakeSidecar.API_TOKEN);
        try {
            processes.add(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitPort(int port) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        processes.reversed().forEach(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }
}
