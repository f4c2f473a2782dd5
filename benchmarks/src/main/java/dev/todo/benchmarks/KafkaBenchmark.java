package dev.todo.benchmarks;

import dev.todo.client.Endpoint;
import dev.todo.client.HttpTodoApi;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Operation;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.task.Task;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The services of {@code deploy/local} with Kafka between them: from completing an occurrence until the next can be
 * read, one after the other; and how fast what was completed drains when the broker comes back from an outage.
 * Arguments: the folder of the scripts, that of the running services, which are stopped in the end, and their port.
 */
public final class KafkaBenchmark {

    private static final int ROUNDS = 500;
    private static final int WARM_UP = 100;
    private static final int OUTAGE = 2_000;
    private static final int BULK = 1_000;

    private final Path scripts;
    private final Path folder;
    private final int port;
    private final TodoApi api;
    private final PrintStream out;

    private KafkaBenchmark(Path scripts, Path folder, int port, PrintStream out) throws IOException {
        this.scripts = scripts;
        this.folder = folder;
        this.port = port;
        this.api = new HttpTodoApi(new Endpoint(
                URI.create("http://127.0.0.1:" + port),
                Files.readString(folder.resolve("token")).strip()));
        this.out = out;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        KafkaBenchmark benchmark = new KafkaBenchmark(
                Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]), System.out);
        benchmark.completions();
        benchmark.outage();
        int _ = benchmark.script("down").waitFor();
    }

    private void completions() {
        String word = word();
        Task task = api.create(daily(word)).task();
        Samples samples = new Samples("complete, until the next can be read", ROUNDS);
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            Task[] current = {task};
            Runnable step = () -> current[0] = next(word, current[0]);
            if (i < WARM_UP) {
                step.run();
            } else {
                samples.time(step);
            }
            task = current[0];
        }
        out.println(samples);
    }

    private Task next(String word, Task task) {
        var _ = api.complete(TaskRef.of(task.id()));
        while (true) {
            for (Task found : open(word)) {
                if (!found.id().equals(task.id())) {
                    return found;
                }
            }
        }
    }

    private void outage() throws IOException, InterruptedException {
        String word = word();
        for (int i = 0; i < OUTAGE; i += BULK) {
            bulk(IntStream.range(0, BULK)
                    .<Operation>mapToObj(n -> new Operation.Create(daily(word)))
                    .toList());
        }
        List<Task> tasks = api.search(TaskSearch.of(word).limitedTo(1)).tasks();
        kill("broker");
        long begun = System.nanoTime();
        for (int i = 0; i < OUTAGE / 200; i++) {
            bulk(open(word).stream()
                    .<Operation>map(task -> new Operation.Complete(TaskRef.of(task.id())))
                    .toList());
        }
        out.printf(
                Locale.ROOT,
                "%d completed with the broker gone, in %.1f s%n",
                OUTAGE,
                (System.nanoTime() - begun) / 1e9);
        if (tasks.isEmpty() || !open(word).isEmpty()) {
            throw new IllegalStateException("a task was not completed");
        }
        Process starting = script("up");
        awaitPort();
        long back = System.nanoTime();
        while (count(word) < OUTAGE) {
            LockSupport.parkNanos(20_000_000);
        }
        double seconds = (System.nanoTime() - back) / 1e9;
        out.printf(
                Locale.ROOT,
                "%d next occurrences %.1f s after the broker listened again: %.0f a second%n",
                OUTAGE,
                seconds,
                OUTAGE / seconds);
        int _ = starting.waitFor();
    }

    private Process script(String name) throws IOException {
        return new ProcessBuilder(scripts.resolve(name).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void bulk(List<Operation> operations) {
        var _ = api.bulk(operations, false);
    }

    private List<Task> open(String word) {
        return api.search(TaskSearch.of(word).limitedTo(200)).tasks();
    }

    private long count(String word) {
        return api.stats(word + " status:all").byStatus().getOrDefault("open", 0L);
    }

    private void kill(String process) throws IOException {
        String pid = Files.readString(folder.resolve("run").resolve(process + ".pid"))
                .split(" ", 2)[0];
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }

    private void awaitPort() {
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port + 2), 100);
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static String word() {
        return "bench" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static CreateTask daily(String title) {
        return new CreateTask(title, null, null, List.of(), null, null, RecurrenceInput.of("FREQ=DAILY"), List.of());
    }
}
