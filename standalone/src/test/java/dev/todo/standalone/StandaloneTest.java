package dev.todo.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.task.Task;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A home whose database is made, to copy: making one takes longer than all else here. */
    @TempDir
    static Path prepared;

    @TempDir
    Path folder;

    @BeforeAll
    static void prepare() {
        LocalDatabase.start(TodoHome.at(prepared.resolve("home"))).close();
    }

    @Test
    void answersACompletionWithTheNextOccurrence() throws Exception {
        try (StandaloneProcess standalone = StandaloneProcess.start(home())) {
            TodoApi api = standalone.api();
            Task first = api.create(daily("water the plants")).task();

            Outcome outcome = api.complete(TaskRef.of(first.id()));

            Task next = java.util.Objects.requireNonNull(outcome.next());
            assertThat(next.due()).isEqualTo(outcome.nextDue());
            assertThat(next.parent()).isEqualTo(first.id());
        }
    }

    @Test
    void keepsWhatItAcknowledgedAndMakesEachSuccessorOnceAcrossKills() throws Exception {
        Set<UUID> acknowledged = new HashSet<>();
        List<UUID> completed = new CopyOnWriteArrayList<>();
        for (int round = 0; round < 3; round++) {
            StandaloneProcess standalone = StandaloneProcess.start(home());
            TodoApi api = standalone.api();
            acknowledged.addAll(writeUntilKilled(standalone, api, completed, round));
        }
        try (StandaloneProcess standalone = StandaloneProcess.start(home())) {
            TodoApi api = standalone.api();

            assertThat(all(api)).extracting(Task::id).containsAll(acknowledged);
            await().atMost(PATIENCE).untilAsserted(() -> {
                List<Task> tasks = all(api);
                assertThat(completed)
                        .isNotEmpty()
                        .allSatisfy(source -> assertThat(tasks)
                                .filteredOn(task -> source.equals(task.parent()))
                                .hasSize(1));
            });
        }
    }

    @Test
    void comesBackWhenItsDatabaseIsKilled() throws Exception {
        try (StandaloneProcess standalone = StandaloneProcess.start(home())) {
            TodoApi api = standalone.api();
            Task task = api.create(CreateTask.titled("survive")).task();

            standalone.database().destroyForcibly();

            await().atMost(PATIENCE)
                    .ignoreException(UnavailableException.class)
                    .untilAsserted(() ->
                            assertThat(api.get(TaskRef.of(task.id())).title()).isEqualTo("survive"));
            assertThat(api.create(CreateTask.titled("and go on")).task().number())
                    .isEqualTo(2);
        }
    }

    @Test
    void aSecondStartFindsTheFirst() throws Exception {
        TodoHome home = home();
        try (StandaloneProcess standalone = StandaloneProcess.start(home)) {
            String before = Files.readString(home.serverFile());

            assertThat(StandaloneProcess.run(home, "up").waitFor()).isZero();

            assertThat(Files.readString(home.folder().resolve("out.txt"))).contains("running already");
            assertThat(Files.readString(home.serverFile())).isEqualTo(before);
            assertThat(standalone.api().search(TaskSearch.of("")).tasks()).isEmpty();
        }
        assertThat(home.serverFile()).doesNotExist();
    }

    @Test
    void keepsAllItMakesPrivate() throws Exception {
        TodoHome home = TodoHome.at(folder.resolve("first-start"));
        try (StandaloneProcess standalone = StandaloneProcess.start(home);
                Stream<Path> made = Files.walk(home.folder(), 2)) {
            assertThat(standalone.api().profile().zone()).isNotNull();
            assertThat(made.filter(path -> !path.endsWith("out.txt")))
                    .contains(home.tokenFile(), home.lockFile(), home.database().resolve("binaries"))
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws Exception {
        TodoHome home = home();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(StandaloneProcess.run(home, Map.of("TODO_PORT", port), "up")
                            .waitFor())
                    .isEqualTo(1);

            assertThat(Files.readString(home.folder().resolve("out.txt")))
                    .hasLineCount(1)
                    .contains(port, "another program", "TODO_PORT");
        }
    }

    @Test
    void saysWhereABackupCannotBeWritten() throws Exception {
        TodoHome home = home();
        Path nowhere = folder.resolve("missing").resolve("everything.zip");

        assertThat(StandaloneProcess.run(home, "backup", nowhere.toString()).waitFor())
                .isEqualTo(1);

        assertThat(Files.readString(home.folder().resolve("out.txt")))
                .hasLineCount(1)
                .contains("there is no folder", "missing");
    }

    @Test
    void bringsABackupToAnotherHome() throws Exception {
        Path file = folder.resolve("everything.zip");
        TodoHome home = home();
        try (StandaloneProcess standalone = StandaloneProcess.start(home)) {
            TodoApi api = standalone.api();
            api.create(daily("water the plants"));
            api.complete(TaskRef.of(1));
            assertThat(StandaloneProcess.run(home, "backup", file.toString()).waitFor())
                    .isZero();
            assertThat(StandaloneProcess.run(home, "restore", file.toString()).waitFor())
                    .as("a restore under a running server is refused")
                    .isEqualTo(1);
            api.create(CreateTask.titled("too late for the backup"));
        }
        TodoHome other = home("other");
        assertThat(StandaloneProcess.run(other, "restore", file.toString()).waitFor())
                .isZero();
        try (StandaloneProcess restored = StandaloneProcess.start(other)) {
            TodoApi api = restored.api();
            assertThat(all(api)).extracting(Task::title).containsExactly("water the plants", "water the plants");
            assertThat(api.create(CreateTask.titled("go on")).task().number()).isEqualTo(3);
            assertThat(api.undo().text()).contains("go on");
        }
    }

    @Test
    void refusesAFileThatIsNoBackupAndKeepsWhatItHas() throws Exception {
        TodoHome home = home();
        try (StandaloneProcess standalone = StandaloneProcess.start(home)) {
            standalone.api().create(CreateTask.titled("still here"));
        }
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear all,");

        assertThat(StandaloneProcess.run(home, "restore", file.toString()).waitFor())
                .isEqualTo(1);

        assertThat(Files.readString(home.folder().resolve("out.txt")))
                .contains("not a backup")
                .doesNotContain("\tat ");
        try (StandaloneProcess standalone = StandaloneProcess.start(home)) {
            assertThat(all(standalone.api())).extracting(Task::title).containsExactly("still here");
        }
    }

    @Test
    void givesAnotherUserTheirOwnTasks() throws Exception {
        TodoHome home = home();
        try (StandaloneProcess standalone = StandaloneProcess.start(home)) {
            standalone.api().create(CreateTask.titled("mine"));
            assertThat(StandaloneProcess.run(home, "user", "add", "Grace").waitFor())
                    .isZero();
            List<String> said = Files.readAllLines(home.folder().resolve("out.txt"));
            String token = said.getLast();
            assertThat(said.subList(said.indexOf(token), said.size()))
                    .as("nothing but the token")
                    .hasSize(1);

            assertThat(standalone.api(token).profile().name()).isEqualTo("Grace");
            assertThat(all(standalone.api(token))).isEmpty();
        }
    }

    /** Creates and completes until the process dies under it; answers the tasks whose creation was acknowledged. */
    private static Set<UUID> writeUntilKilled(
            StandaloneProcess standalone, TodoApi api, List<UUID> completed, int round) throws Exception {
        Set<UUID> acknowledged = new HashSet<>();
        AtomicBoolean alive = new AtomicBoolean(true);
        List<UUID> seen = new CopyOnWriteArrayList<>();
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; alive.get(); i++) {
                try {
                    UUID id =
                            api.create(daily("task " + round + "." + i)).task().id();
                    seen.add(id);
                    api.complete(TaskRef.of(id));
                    completed.add(id);
                } catch (TodoException e) {
                    return;
                }
            }
        });
        await().atMost(PATIENCE).until(() -> seen.size() > 20);
        standalone.kill();
        alive.set(false);
        writer.join();
        acknowledged.addAll(seen);
        return acknowledged;
    }

    private static List<Task> all(TodoApi api) {
        List<Task> tasks = new ArrayList<>();
        TaskSearch search = TaskSearch.of("status:all sort:created").limitedTo(200);
        String cursor = null;
        do {
            var page = api.search(search.from(cursor));
            tasks.addAll(page.tasks());
            cursor = page.next();
        } while (cursor != null);
        return tasks;
    }

    private static CreateTask daily(String title) {
        return new CreateTask(
                title, null, null, List.of(), "2026-12-01T09:00", null, RecurrenceInput.of("FREQ=DAILY"), List.of());
    }

    private TodoHome home() throws Exception {
        return home("home");
    }

    private TodoHome home(String name) throws Exception {
        Path home = folder.resolve(name);
        if (!Files.exists(home)) {
            Process copy =
                    new ProcessBuilder("cp", "-a", prepared.resolve("home").toString(), home.toString()).start();
            assertThat(copy.waitFor()).isZero();
        }
        return TodoHome.at(home);
    }
}
