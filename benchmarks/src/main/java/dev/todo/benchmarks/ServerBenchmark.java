package dev.todo.benchmarks;

import dev.todo.client.Endpoint;
import dev.todo.client.HttpTodoApi;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Task;
import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import dev.todo.server.task.Todos;
import dev.todo.standalone.DatabaseAddress;
import dev.todo.standalone.HomeLock;
import dev.todo.standalone.LocalDatabase;
import dev.todo.standalone.Standalone;
import dev.todo.standalone.TodoHome;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The standalone server over HTTP with one user's 100,000 tasks (or as many as the argument says): searches beside the
 * very same SQL run straight in PostgreSQL, single creations, and completions until the next occurrence is there.
 */
public final class ServerBenchmark {

    private static final int ROUNDS = 200;
    private static final int WARM_UP = 50;
    private static final List<String> WORDS = List.of(
            "milk",
            "bread",
            "report",
            "invoice",
            "garden",
            "dentist",
            "holiday",
            "passport",
            "meeting",
            "budget",
            "plumber",
            "birthday",
            "present",
            "window",
            "bicycle",
            "laundry",
            "library",
            "homework",
            "concert",
            "ticket");
    private static final List<Priority> PRIORITIES = List.of(Priority.values());
    private static final List<String> TAGS = List.of("#home", "#work", "#errands", "#family", "#garden", "#money");
    private static final Map<String, TaskSearch> SEARCHES = Map.of(
            "open, by number", TaskSearch.of(""),
            "by due", TaskSearch.of("sort:due"),
            "due this week", TaskSearch.of("due:week sort:due,-priority"),
            "tag and priority", TaskSearch.of("#work priority:high"),
            "a word", TaskSearch.of("invoice"),
            "a prefix and a tag", TaskSearch.of("passp #home"),
            "a typo", TaskSearch.of("birtday"),
            "or, not, phrase", TaskSearch.of("(\"budget meeting\" or plumber) -#garden sort:-created"));

    private final PrintStream out;
    private final Random random = new Random(7);
    private final LocalDate today = LocalDate.now(java.time.ZoneId.systemDefault());

    private ServerBenchmark(PrintStream out) {
        this.out = out;
    }

    /** Runs all of it; the first argument is the number of tasks. */
    public static void main(String[] arguments) throws Exception {
        int tasks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        new ServerBenchmark(System.out).run(tasks);
    }

    private void run(int tasks) throws Exception {
        Path folder = Files.createTempDirectory("todo-benchmark");
        TodoHome home = TodoHome.at(folder.resolve("home"));
        HomeLock lock = HomeLock.take(home).orElseThrow();
        try (lock;
                Standalone standalone = Standalone.start(home, 0, Map.of("TODO_SERVER_REQUEST_LOG", "false"));
                LocalDatabase.Access access = LocalDatabase.access(home)) {
            TodoApi api = new HttpTodoApi(new Endpoint(
                    URI.create("http://127.0.0.1:" + standalone.port()),
                    Files.readString(home.tokenFile()).strip()));
            seed(api, tasks);
            searches(api, access.address());
            creations(api);
            completions(api);
        }
    }

    private void seed(TodoApi api, int tasks) {
        long begun = System.nanoTime();
        for (int made = 0; made < tasks; made += 1_000) {
            api.bulk(
                    IntStream.range(0, Math.min(1_000, tasks - made))
                            .mapToObj(i -> creation())
                            .toList(),
                    false);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        out.printf(Locale.ROOT, "%d tasks created in bulk: %.0f a second%n", tasks, tasks / seconds);
    }

    private Operation creation() {
        String title = word() + " " + word() + " " + word();
        List<String> tags = random.nextInt(3) == 0 ? List.of() : List.of(TAGS.get(random.nextInt(TAGS.size())));
        String due = random.nextInt(4) == 0 ? null : today.plusDays(random.nextInt(700)) + "T09:00";
        Priority priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
        return new Operation.Create(new CreateTask(title, null, priority, tags, due, null, null, List.of()));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private void searches(TodoApi api, DatabaseAddress address) throws SQLException {
        Map<String, List<SqlCapture.Bound>> statements =
                statements(address, api.profile().id());
        try (Connection connection =
                DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
            analyze(connection);
            SEARCHES.forEach((name, search) -> {
                Samples product = new Samples("search over HTTP: " + name, ROUNDS + WARM_UP);
                Samples bare = new Samples("  the same SQL in PostgreSQL", ROUNDS + WARM_UP);
                for (int i = 0; i < ROUNDS + WARM_UP; i++) {
                    product.time(() -> api.search(search));
                    bare.time(() -> statements.getOrDefault(name, List.of()).forEach(query -> query.run(connection)));
                }
                out.println(product);
                out.println(bare);
            });
        }
    }

    private static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** What each search sends to the database, values in place. */
    private static Map<String, List<SqlCapture.Bound>> statements(DatabaseAddress address, UUID user) {
        Database.Settings spied = new Database.Settings(
                address.jdbcUrl().replace("jdbc:", "jdbc:p6spy:"), address.user(), address.password(), 2);
        try (Database database = Database.open(spied)) {
            InstantSource clock = InstantSource.system();
            TodoApi api = new Todos(database, new Accounts(database, clock), clock).forUser(user);
            Map<String, List<SqlCapture.Bound>> statements = new LinkedHashMap<>();
            SEARCHES.forEach((name, search) -> statements.put(name, SqlCapture.of(() -> api.search(search))));
            return statements;
        }
    }

    private void creations(TodoApi api) throws InterruptedException {
        for (int threads : List.of(1, 4)) {
            int each = 1_000 / threads;
            AtomicInteger made = new AtomicInteger();
            CountDownLatch done = new CountDownLatch(threads);
            long begun = System.nanoTime();
            for (int t = 0; t < threads; t++) {
                Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < each; i++) {
                        api.create(CreateTask.titled("task " + made.incrementAndGet()));
                    }
                    done.countDown();
                });
            }
            done.await();
            double seconds = (System.nanoTime() - begun) / 1e9;
            out.printf(Locale.ROOT, "created one by one, %d at a time: %.0f a second%n", threads, made.get() / seconds);
        }
    }

    private void completions(TodoApi api) {
        Samples samples = new Samples("complete, until the next occurrence is there", ROUNDS + WARM_UP);
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < ROUNDS + WARM_UP; i++) {
            tasks.add(api.create(new CreateTask(
                            "daily " + i,
                            null,
                            null,
                            List.of(),
                            null,
                            null,
                            RecurrenceInput.of("FREQ=DAILY"),
                            List.of()))
                    .task());
        }
        int missing = 0;
        for (Task task : tasks) {
            Outcome[] outcome = new Outcome[1];
            samples.time(() -> outcome[0] = api.complete(TaskRef.of(task.id())));
            missing += outcome[0].next() == null ? 1 : 0;
        }
        out.println(samples + (missing == 0 ? "" : "   (" + missing + " answers came without it)"));
    }
}
