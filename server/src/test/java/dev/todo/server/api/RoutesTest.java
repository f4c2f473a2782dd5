package dev.todo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.AccessToken;
import dev.todo.core.api.ChangeSet;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.Profile;
import dev.todo.core.api.ReminderList;
import dev.todo.core.api.SavedFilter;
import dev.todo.core.api.Stats;
import dev.todo.core.api.Undone;
import dev.todo.core.error.ConflictException;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderKind;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route reaches the one method of the port it stands for, with what the request says, and answers as it is described. */
class RoutesTest {

    private static final UUID ID = UUID.fromString("0199f000-0000-7000-8000-0000000000bb");

    private static ApiFixture server;
    private static OpenApi described;

    @BeforeAll
    static void start() {
        server = new ApiFixture();
        described = new OpenApi(server.as("").get("/openapi").body());
        RecordingTodos todos = server.todos;
        Outcome outcome =
                new Outcome(RecordingTodos.TASK, null, LocalMoment.parse("2026-12-01T09:00"), true, null, List.of());
        Reminder reminder = new Reminder(
                ID,
                RecordingTodos.TASK.id(),
                ReminderKind.RELATIVE,
                "1 day",
                null,
                Instant.EPOCH,
                1,
                ReminderState.SCHEDULED,
                null);
        SavedFilter filter = new SavedFilter(ID, "home", "#home");
        Profile profile = new Profile(ID, "me", ZoneId.of("Europe/Berlin"), "monday", "dmy", "09:00");
        for (String step : List.of("complete", "reopen", "skip", "reschedule")) {
            todos.answer(step, () -> outcome);
        }
        todos.answer("history", List::of);
        todos.answer("bulk", () -> new ChangeSet(List.of(outcome), false));
        todos.answer("undo", () -> new Undone("completion of \"buy milk\"", List.of(RecordingTodos.TASK)));
        todos.answer("reminders", () -> new ReminderList(List.of(reminder)));
        for (String change : List.of("addReminder", "cancelReminder", "snoozeReminder", "acknowledgeReminder")) {
            todos.answer(change, () -> reminder);
        }
        todos.answer("filters", () -> List.of(filter));
        todos.answer("createFilter", () -> filter);
        todos.answer("updateFilter", () -> filter);
        todos.answer("deleteFilter", () -> null);
        todos.answer("tokens", () -> List.of(new AccessToken(ID, "laptop", Instant.EPOCH, null)));
        todos.answer("createToken", () -> new AccessToken.Created(ID, "secret", "laptop"));
        todos.answer("deleteToken", () -> null);
        todos.answer("profile", () -> profile);
        todos.answer("updateProfile", () -> profile);
        todos.answer("deleteAccount", () -> null);
        todos.answer("stats", () -> new Stats(0, Map.of(), Map.of(), Map.of(), 0, 0, List.of(), List.of(), 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        server.todos.forget();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            GET    | /tasks/12                 | -                                | 200 | `get(12)`
            GET    | /tasks/%2312              | -                                | 200 | `get(12)`
            PATCH  | /tasks/12                 | `{"notes":null}`                 | 200 | `notes=Clear[]`
            DELETE | /tasks/12?series=true     | -                                | 200 | `delete(12, true)`
            DELETE | /tasks/12                 | -                                | 200 | `delete(12, false)`
            GET    | /tasks/12/history         | -                                | 200 | `history(12)`
            POST   | /tasks/12/complete        | -                                | 200 | `complete(12)`
            POST   | /tasks/12/complete        | `{}`                             | 200 | `complete(12)`
            POST   | /tasks/12/reopen          | -                                | 200 | `reopen(12)`
            POST   | /tasks/12/skip            | -                                | 200 | `skip(12)`
            POST   | /tasks/12/reschedule      | `{"due":"+3 days"}`              | 200 | `reschedule(12, +3 days)`
            POST   | /tasks/bulk               | `{"operations":[{"op":"skip","ref":"12"}],"dryRun":true}` | 200 | `bulk([Skip[ref=12]], true)`
            POST   | /undo                     | -                                | 200 | `undo()`
            GET    | /tasks/12/reminders       | -                                | 200 | `reminders(ReminderSearch[task=12, state=all, from=null, to=null])`
            POST   | /tasks/12/reminders       | `{"when":"1 day"}`               | 201 | `addReminder(12, 1 day)`
            GET    | /reminders?state=fired&from=2026-12-01&to=2026-12-02 | -     | 200 | `reminders(ReminderSearch[task=null, state=fired, from=2026-12-01, to=2026-12-02])`
            DELETE | /reminders/{ID}           | -                                | 200 | `cancelReminder({ID})`
            POST   | /reminders/{ID}/snooze    | `{"until":"10 minutes"}`         | 200 | `snoozeReminder({ID}, 10 minutes)`
            POST   | /reminders/{ID}/ack       | `{"generation":2}`               | 200 | `acknowledgeReminder({ID}, 2)`
            GET    | /stats?q=%23home          | -                                | 200 | `stats(#home)`
            GET    | /filters                  | -                                | 200 | `filters()`
            GET    | /filters/{ID}             | -                                | 200 | `filters()`
            POST   | /filters                  | `{"name":"home","query":"#home"}`| 201 | `createFilter(home, #home)`
            PATCH  | /filters/{ID}             | `{"name":"house"}`               | 200 | `updateFilter({ID}, Set[value=house], Keep[])`
            DELETE | /filters/{ID}             | -                                | 204 | `deleteFilter({ID})`
            GET    | /tokens                   | -                                | 200 | `tokens()`
            POST   | /tokens                   | `{"name":"laptop"}`              | 201 | `createToken(laptop)`
            DELETE | /tokens/{ID}              | -                                | 204 | `deleteToken({ID})`
            GET    | /me                       | -                                | 200 | `profile()`
            PATCH  | /me                       | `{"zone":"Asia/Tokyo"}`          | 200 | `zone=Asia/Tokyo`
            DELETE | /me                       | -                                | 204 | `deleteAccount()`
            """)
    void aRouteReachesItsOperation(String method, String path, String body, int status, String call) {
        Http.Reply reply = server.http.send(method, "/api/v1" + path.replace("{ID}", ID.toString()), body);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(server.todos.calls()).last().asString().contains(call.replace("{ID}", ID.toString()));
        Map<String, Object> operation = described.operation(
                method, "/api/v1" + path.replace("{ID}", ID.toString()).replaceAll("\\?.*", ""));
        if (reply.body().isEmpty()) {
            assertThat(described.answer(operation, status)).isEmpty();
        } else {
            assertThat(described.faults(described.answer(operation, status).orElseThrow(), reply.json()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            POST   | /tasks                    | `{}`                                  | 400 | title
            POST   | /tasks                    | `{"title":7}`                         | 400 | title
            POST   | /tasks                    | `{"title":"x","colour":"red"}`        | 400 | colour
            POST   | /tasks                    | `{"title":"x","priority":"extreme"}`  | 400 | priority
            POST   | /tasks                    | `{"title":"x","tags":"home"}`         | 400 | tags
            POST   | /tasks                    | `{"title":"x","tags":["a",null]}`     | 400 | tags[1]
            POST   | /tasks                    | `{"title":"x","recurrence":{"anchor":"now"}}` | 400 | recurrence.anchor
            POST   | /tasks                    | `{"title":"x","recurrence":{"every":"day"}}`  | 400 | recurrence.every
            GET    | /tasks/milk               | -                                     | 404 | -
            GET    | /tasks?limit=ten          | -                                     | 400 | limit
            GET    | /tasks?page=2             | -                                     | 400 | page
            DELETE | /tasks/12?series=yes      | -                                     | 400 | series
            PATCH  | /tasks/12                 | `{"titel":"x"}`                       | 400 | titel
            PATCH  | /tasks/12                 | `{"tags":{}}`                         | 400 | tags
            POST   | /tasks/12/complete        | `{"when":"now"}`                      | 400 | when
            POST   | /tasks/12/reschedule      | `{}`                                  | 400 | due
            POST   | /tasks/bulk               | `{"operations":[{"op":"skip","ref":"12"},{"op":"jump"}]}` | 400 | operations[1].op
            POST   | /tasks/bulk               | `{"operations":[{"op":"create","task":{"title":"x","tags":[1]}}]}` | 400 | operations[0].task.tags[0]
            POST   | /tasks/12/reminders       | `{"when":9}`                          | 400 | when
            DELETE | /reminders/12             | -                                     | 404 | -
            POST   | /reminders/{ID}/ack       | `{"generation":"2"}`                  | 400 | generation
            POST   | /reminders/{ID}/ack       | `{"generation":1.5}`                  | 400 | generation
            POST   | /reminders/{ID}/ack       | `{"generation":0}`                    | 400 | generation
            POST   | /filters                  | `{"name":"home"}`                     | 400 | query
            PATCH  | /me                       | `{"zone":["a"]}`                      | 400 | zone
            POST   | /tokens                   | `{"name":"x","scope":"all"}`          | 400 | scope
            POST   | /agent/messages           | `{"confirm":"1","accept":true}`       | 400 | conversation
            POST   | /agent/messages           | `{"confirm":"1","conversation":"c"}`  | 400 | accept
            POST   | /agent/messages           | `{"text":"x","accept":true}`          | 400 | accept
            """)
    void aBadRequestNamesItsFieldAndReachesNoOperation(
            String method, String path, String body, int status, String field) {
        Http.Reply reply = server.http.send(method, "/api/v1" + path.replace("{ID}", ID.toString()), body);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("field")).isEqualTo(field);
        assertThat(server.todos.calls()).isEmpty();
    }

    @Test
    void aStepInTheLifeOfATaskTellsWhatComesNext() {
        assertThat(server.http.post("/api/v1/tasks/12/complete", "{}").json())
                .containsOnlyKeys("task", "next", "nextDue", "changed")
                .containsEntry("nextDue", "2026-12-01T09:00")
                .containsEntry("next", null);
    }

    @Test
    void aNewTokenIsNeitherCachedNorKeptUnderAKey() {
        Http.Reply reply = server.http.post("/api/v1/tokens", "{\"name\":\"laptop\"}", "Idempotency-Key", "k1");

        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.json()).containsEntry("id", ID.toString()).containsEntry("token", "secret");
        assertThat(server.todos.calls()).containsExactly("createToken(laptop)");
    }

    @Test
    void anIdempotencyKeyReachesTheChange() {
        server.http.post("/api/v1/undo", "{}", "Idempotency-Key", "k-1");

        assertThat(server.todos.calls()).containsExactly("idempotent(k-1)", "undo()");
        assertThat(server.http
                        .post("/api/v1/undo", "{}", "Idempotency-Key", "k".repeat(256))
                        .json())
                .containsEntry("field", "Idempotency-Key");
        assertThat(server.http
                        .post("/api/v1/undo", "{}", "Idempotency-Key", "a b")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        ConflictException.VERSION_MISMATCH + ", 412",
        ConflictException.IDEMPOTENCY_MISMATCH + ", 422",
        ConflictException.IDEMPOTENCY_IN_FLIGHT + ", 409",
        ConflictException.UNDO_CONFLICT + ", 409",
        ConflictException.NOTHING_TO_UNDO + ", 409"
    })
    void aConflictHasAStatusOfItsKind(String type, int status) {
        server.todos.answer("deleteFilter", () -> {
            throw new ConflictException(type, "it does not fit");
        });

        Http.Reply reply = server.http.delete("/api/v1/filters/" + ID);
        server.todos.answer("deleteFilter", () -> null);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json())
                .containsEntry("type", "urn:todo:problem:" + type)
                .containsEntry("detail", "it does not fit");
    }

    @Test
    void onlyAServiceMakesNextOccurrences() {
        String path = "/api/v1/tasks/" + ID + "/next-occurrence";
        String body = "{\"completion\":1,\"slot\":\"2026-12-01\",\"index\":2,\"start\":\"2026-11-01\"}";

        assertThat(server.http.post(path, body).status()).isEqualTo(403);
        assertThat(server.as("worker").post(path, body).json())
                .containsOnlyKeys("created", "task")
                .containsEntry("created", false);
        assertThat(server.as("worker")
                        .post(path, body.replace("2026-12-01", "2026-13-01"))
                        .json())
                .containsEntry("field", "slot");
        assertThat(server.as("worker").get("/api/v1/tasks").status()).isEqualTo(403);
    }
}
