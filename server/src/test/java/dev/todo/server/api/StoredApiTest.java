package dev.todo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The API over a real database, as a client sees it. */
@ExtendWith(PostgresExtension.class)
class StoredApiTest {

    private static final String TASKS = "/api/v1/tasks";

    private static StoredServer server;
    private static OpenApi described;

    @BeforeAll
    static void start(Database database) {
        server = new StoredServer(database, () -> Instant.parse("2026-11-23T08:00:00Z"));
        described = new OpenApi(server.http.get("/openapi").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, Object> made(String json) {
        Http.Reply reply = server.http.post(TASKS, json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(described.faults(described.schema("Task"), reply.json())).isEmpty();
        return reply.json();
    }

    private static String recurring(String title) {
        return "{\"title\":\"" + title + "\",\"due\":\"2026-12-01T09:00\",\"recurrence\":{\"rule\":\"FREQ=MONTHLY\"}}";
    }

    @Test
    void aTaskIsAnsweredAsItIsDescribed() {
        Map<String, Object> task = made("{\"title\":\"pay rent\",\"due\":\"2026-12-01T09:00\",\"priority\":\"urgent\","
                + "\"tags\":[\"Home\"],\"recurrence\":{\"rule\":\"FREQ=MONTHLY\",\"exdates\":[\"2027-01-01T09:00\"]}}");

        assertThat(task)
                .containsEntry("due", "2026-12-01T09:00")
                .containsEntry("zone", "Europe/Berlin")
                .containsEntry("priority", "high")
                .containsEntry("tags", List.of("#Home"))
                .containsEntry("version", 1L)
                .extractingByKey("recurrence", InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("slot", "2026-12-01T09:00")
                .containsEntry("exdates", List.of("2027-01-01T09:00"))
                .containsEntry("missed", "next-future");
        assertThat(server.http.get(TASKS + "/" + task.get("number")).json()).isEqualTo(task);
        assertThat(server.http.get(TASKS + "/" + task.get("id")).json()).isEqualTo(task);
    }

    @Test
    void theSameKeyMakesOneTask() {
        String body = "{\"title\":\"once\"}";
        Http.Reply first = server.http.post(TASKS, body, "Idempotency-Key", "k1");
        Http.Reply second = server.http.post(TASKS, body, "Idempotency-Key", "k1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(server.http
                        .post(TASKS, "{\"title\":\"other\"}", "Idempotency-Key", "k1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aChangeToAnotherVersionIsRefused() {
        String path = TASKS + "/" + made("{\"title\":\"draft\"}").get("id");

        assertThat(server.http
                        .patch(path, "{\"title\":\"a\"}", "If-Match", "\"1\"")
                        .header("ETag"))
                .isEqualTo("\"2\"");
        Http.Reply stale = server.http.patch(path, "{\"title\":\"b\"}", "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json()).containsEntry("type", "urn:todo:problem:version-mismatch");
        assertThat(server.http.get(path).json()).containsEntry("title", "a");
    }

    @Test
    void parallelCompletionsAgreeAndOneOfThemCounts() throws Exception {
        String path = TASKS + "/" + made(recurring("water plants")).get("id") + "/complete";
        Callable<Http.Reply> complete = () -> server.http.post(path, "{}");
        List<Http.Reply> replies;
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            replies = pool
                    .invokeAll(IntStream.range(0, 20).mapToObj(i -> complete).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            assertThat(described.faults(described.schema("LifeCycle"), reply.json()))
                    .isEmpty();
            assertThat(reply.json()).containsEntry("nextDue", "2027-01-01T09:00");
        });
        assertThat(replies.stream()
                        .filter(reply -> Boolean.TRUE.equals(reply.json().get("changed"))))
                .hasSize(1);
    }

    @Test
    void theWorkerMakesTheNextOccurrenceOnce() {
        Map<String, Object> task = made(recurring("clean gutters"));
        server.http.post(TASKS + "/" + task.get("id") + "/complete", "{}");
        Http worker = server.as("worker");
        String path = TASKS + "/" + task.get("id") + "/next-occurrence";
        String body = "{\"completion\":1,\"slot\":\"2027-01-01T09:00\",\"index\":2,\"start\":\"2026-12-01T09:00\"}";

        Map<String, Object> first = worker.post(path, body).json();
        Map<String, Object> second = worker.post(path, body).json();

        assertThat(described.faults(described.schema("NextAnswer"), first)).isEmpty();
        assertThat(first).containsEntry("created", true);
        assertThat(second).containsEntry("created", false).containsEntry("task", first.get("task"));
        assertThat(server.http
                        .post(TASKS + "/" + task.get("id") + "/complete", "{}")
                        .json())
                .containsEntry("changed", false)
                .containsEntry("next", first.get("task"));
    }

    @Test
    void aCompletionIsUndoneAsOneStep() {
        String path = TASKS + "/" + made(recurring("back up")).get("id");
        server.http.post(path + "/complete", "{}");

        Http.Reply undone = server.http.post("/api/v1/undo", "{}");

        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(described.faults(described.schema("Undone"), undone.json())).isEmpty();
        assertThat(server.http.get(path).json()).containsEntry("status", "open").containsEntry("completedAt", null);
    }

    @Test
    void aSentenceToTheAgentIsDone() {
        Http.Reply turn =
                server.http.post("/api/v1/agent/messages", "{\"text\":\"buy oat milk tomorrow 5pm #errands\"}");

        assertThat(turn.body())
                .contains("event: planning", "event: tool_call", "event: tool_result")
                .endsWith("\n\n");
        turn.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .forEach(line -> assertThat(
                                described.faults(described.schema("AgentEvent"), Http.json(line.substring(6))))
                        .isEmpty());
        assertThat(server.http.get(TASKS + "?tag=errands").body()).contains("buy oat milk", "2026-11-24T17:00");
    }

    @Test
    void aRevokedTokenOpensNothing() {
        Map<String, Object> token =
                server.http.post("/api/v1/tokens", "{\"name\":\"phone\"}").json();
        Http phone = server.as((String) Objects.requireNonNull(token.get("token")));

        assertThat(phone.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(server.http.get("/api/v1/tokens").body()).doesNotContain((String) token.get("token"));
        assertThat(server.http.delete("/api/v1/tokens/" + token.get("id")).status())
                .isEqualTo(204);
        assertThat(phone.get("/api/v1/me").status()).isEqualTo(401);
    }
}
