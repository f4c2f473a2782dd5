package dev.todo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.client.LocalServer.Progress;
import dev.todo.core.error.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerTest {

    private final RecordingServer http = new RecordingServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void answerHealth() {
        for (int i = 0; i < 50; i++) {
            http.answers("{}");
        }
    }

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void aRunningServerIsFoundWithItsToken() throws IOException {
        describe(ProcessHandle.current().pid());
        LocalServer.Running running = server(List.of()).find().orElseThrow();
        assertThat(running.endpoint().origin()).isEqualTo(http.endpoint().origin());
        assertThat(running.endpoint().token()).isEqualTo("the-token");
        assertThat(running.version()).isEqualTo("1.2");
    }

    @Test
    void theFileOfADeadServerIsNoServer() throws IOException, InterruptedException {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        describe(dead.pid());
        assertThat(server(List.of()).find()).isEmpty();
    }

    @Test
    void aFileThatIsHalfWrittenOrNonsenseIsNoServer() throws IOException {
        for (String text : List.of("", "{", "[]", "{\"url\":3}", "{\"url\":\"::\",\"pid\":1}", "null")) {
            Files.writeString(folder.resolve("server.json"), text);
            assertThat(server(List.of()).find()).isEmpty();
        }
    }

    @Test
    void aServerIsStartedWhenNoneRuns() {
        assertThat(server(starting()).findOrStart(Progress.silent()).endpoint().token())
                .isEqualTo("the-token");
    }

    @Test
    void startsAtTheSameTimeMakeOneServer() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Each in a process-wide file lock of its own would clash inside one JVM, so the processes are real.
            Callable<Integer> start = () -> new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Starter.class.getName(),
                            folder.toString(),
                            String.join("\n", starting()))
                    .inheritIO()
                    .start()
                    .waitFor();
            List<Future<Integer>> all = threads.invokeAll(List.of(start, start, start));
            for (Future<Integer> one : all) {
                assertThat(one.get()).isZero();
            }
        }
        assertThat(folder.resolve("starts")).hasContent("started");
    }

    @Test
    void aServerThatFailsToStartSaysWhy() {
        LocalServer server = server(List.of("sh", "-c", "echo 'todo: the disk is full'; exit 1"));
        assertThatThrownBy(() -> server.findOrStart(Progress.silent()))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("the disk is full")
                .hasMessageContaining("server.log");
    }

    @Test
    void withoutAWayToStartOneThatIsSaid() {
        assertThatThrownBy(() -> server(List.of()).findOrStart(Progress.silent()))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("todo up");
    }

    @Test
    void stoppingEndsTheProcess() throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        describe(process.pid());
        assertThat(server(List.of()).stop(Progress.silent())).isTrue();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aProcessThatOnlyHasTheNumberOfAServerIsLeftAlone() throws IOException {
        http.close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            describe(stranger.pid());
            assertThat(server(List.of()).stop(Progress.silent())).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    /** What {@link #startsAtTheSameTimeMakeOneServer} runs several times. */
    static final class Starter {
        public static void main(String[] args) {
            new LocalServer(new TodoHome(Path.of(args[0])), List.of(args[1].split("\n")))
                    .findOrStart(Progress.silent());
        }
    }

    private LocalServer server(List<String> command) {
        return new LocalServer(new TodoHome(folder), command);
    }

    private void describe(long pid) throws IOException {
        Files.writeString(folder.resolve("server.json"), description(Long.toString(pid)));
        Files.writeString(folder.resolve("token"), "the-token\n");
    }

    private String description(String pid) {
        return "{\"url\":\"" + http.endpoint().origin() + "\",\"ws\":\"ws://x\",\"pid\":" + pid
                + ",\"version\":\"1.2\"}";
    }

    /** A command that behaves like a server as far as its files go; the test's own server answers for it. */
    private List<String> starting() {
        long pid = ProcessHandle.current().pid();
        return List.of(
                "sh",
                "-c",
                "echo started >>'" + folder + "/starts'; echo the-token >'" + folder + "/token'; echo '"
                        + description(Long.toString(pid)) + "' >'" + folder + "/server.json'");
    }
}
