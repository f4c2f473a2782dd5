package dev.todo.standalone;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A process that runs a local database until it is killed. */
final class DatabaseProcess {

    private DatabaseProcess() {}

    /** Starts the process and waits until its database is up. */
    static Process start(TodoHome home) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProcess.class.getName(),
                        home.folder().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(ready(home.folder())));
        return process;
    }

    /** The database's own process. */
    static ProcessHandle server(TodoHome home) throws Exception {
        String pid = Files.readString(ready(home.folder()));
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static Path ready(Path home) {
        return home.resolve("ready");
    }

    public static void main(String[] arguments) throws Exception {
        TodoHome home = TodoHome.at(Path.of(arguments[0]));
        LocalDatabase database = LocalDatabase.start(home);
        home.writePrivately(ready(home.folder()), Long.toString(database.pid()));
        new CountDownLatch(1).await();
    }
}
