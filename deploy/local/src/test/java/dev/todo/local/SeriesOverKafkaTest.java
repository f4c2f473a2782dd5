package dev.todo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.todo.client.Endpoint;
import dev.todo.client.HttpTodoApi;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.task.Task;
import dev.todo.local.broker.BrokerProcess;
import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import dev.todo.server.store.OutboxFeed;
import dev.todo.standalone.LocalDatabase;
import dev.todo.standalone.TodoHome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The server and the worker as processes, with a real broker and a real database between them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesOverKafkaTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String SERVICE_TOKEN = "worker-" + UUID.randomUUID();

    private Path folder;
    private LocalDatabase postgres;
    private Database database;
    private BrokerProcess broker;
    private ServiceUnderTest server;
    private ServiceUnderTest worker;

    @BeforeAll
    void startAll(@TempDir Path temporary) {
        folder = temporary;
        postgres = LocalDatabase.start(TodoHome.at(folder.resolve("home")));
        database = Database.open(postgres.address().settings(4));
        broker = BrokerProcess.start(folder.resolve("broker"));
        server = ServiceUnderTest.start("dev.todo.server.Main", serverEnvironment(), folder);
        worker = worker();
    }

    @AfterAll
    void stopAll() {
        worker.close();
        server.close();
        broker.close();
        database.close();
        postgres.close();
    }

    @Test
    void completingAnOccurrenceBringsTheNext() {
        TodoApi api = user();
        Task task = recurring(api, "water the plants");

        api.complete(ref(task));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(open(api)).extracting("recurrence.index").containsExactly(2));
    }

    @Test
    void everyCompletionHasExactlyOneSuccessorWhateverIsKilled() {
        TodoApi api = user();
        ServiceUnderTest second = worker();
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            tasks.add(recurring(api, "task " + i));
        }

        tasks.subList(0, 10).forEach(task -> api.complete(ref(task)));
        worker.kill();
        tasks.subList(10, 20).forEach(task -> api.complete(ref(task)));
        broker.kill();
        tasks.subList(20, 30).forEach(task -> api.complete(ref(task)));
        server.kill();
        broker.start();
        server.start();
        worker.start();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(open(api)).hasSize(30));
        publishAllAgain();
        await().atMost(PATIENCE).until(() -> OutboxFeed.backlog(database).events() == 0);
        second.close(); // after what it has under way
        assertThat(open(api))
                .hasSize(30)
                .extracting("recurrence.index", "title")
                .containsExactlyInAnyOrderElementsOf(
                        tasks.stream().map(task -> tuple(2, task.title())).toList());
    }

    /** As a relay does that was killed before it could mark what it had published. */
    private void publishAllAgain() {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("update outbox set published_at = null");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServiceUnderTest worker() {
        Map<String, String> environment = new HashMap<>(kafka());
        environment.put("TODO_UPSTREAM_URL", server.url().toString());
        environment.put("TODO_UPSTREAM_TOKEN", SERVICE_TOKEN);
        return ServiceUnderTest.start("dev.todo.recurring.Main", environment, folder);
    }

    private Map<String, String> serverEnvironment() {
        Map<String, String> environment = new HashMap<>(kafka());
        environment.put("TODO_DATABASE_URL", postgres.address().jdbcUrl());
        environment.put("TODO_DATABASE_USER", postgres.address().user());
        environment.put("TODO_DATABASE_PASSWORD", postgres.address().password());
        environment.put("TODO_AUTH_SERVICE_TOKENS_RECURRING_WORKER", SERVICE_TOKEN);
        return environment;
    }

    private Map<String, String> kafka() {
        return Map.of("TODO_EVENTS_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    }

    private TodoApi user() {
        Accounts accounts = new Accounts(database, InstantSource.system());
        UUID user = accounts.createUser("Ada", ZoneId.of("Europe/Berlin")).user();
        return new HttpTodoApi(
                new Endpoint(server.url(), accounts.createToken(user, "test").token()));
    }

    private static Task recurring(TodoApi api, String title) {
        return api.create(new CreateTask(
                        title, null, null, List.of(), "2026-11-23", null, RecurrenceInput.of("FREQ=DAILY"), List.of()))
                .task();
    }

    private static TaskRef ref(Task task) {
        return TaskRef.of(task.id());
    }

    private static List<Task> open(TodoApi api) {
        return api.search(TaskSearch.of("")).tasks();
    }
}
