package dev.todo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.client.RecordingServer.Seen;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.Profile;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.TaskPage;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.json.Patch;
import dev.todo.core.task.Priority;
import dev.todo.core.time.LocalMoment;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpTodoApiTest {

    private static final String TASK = """
            {"id":"01990000-0000-7000-8000-000000000001","number":12,"title":"pay rent","notes":null,"status":"open",
             "priority":"high","tags":["#home"],"due":"2026-12-01T09:00","zone":"Europe/Berlin","recurrence":
             {"rule":"FREQ=MONTHLY;BYMONTHDAY=1","anchor":"due","missed":"next-future","exdates":["2027-01-01T09:00"],
              "seriesId":"01990000-0000-7000-8000-000000000002","index":3,"slot":"2026-12-01T09:00",
              "start":"2026-10-01T09:00"},
             "reminders":[{"id":"01990000-0000-7000-8000-000000000003","taskId":"01990000-0000-7000-8000-000000000001",
              "kind":"relative","offset":"1 day","at":null,"firesAt":"2026-11-30T08:00:00Z","generation":1,
              "state":"scheduled","reason":null}],
             "parent":null,"createdAt":"2026-11-01T10:00:00Z","updatedAt":"2026-11-02T10:00:00Z","completedAt":null,
             "version":4}""";

    private static final String REMINDER = """
            {"id":"01990000-0000-7000-8000-000000000003","taskId":"01990000-0000-7000-8000-000000000001",
             "kind":"absolute","offset":null,"at":"2026-11-30T09:00","firesAt":"2026-11-30T08:00:00Z","generation":2,
             "state":"scheduled","reason":null}""";

    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000003");
    private static final TaskRef TWELVE = TaskRef.of(12);

    private final RecordingServer server = new RecordingServer();
    private final TodoApi api = new HttpTodoApi(server.endpoint());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void creatingPostsWhatIsSetAndReadsTaskAndNotices() {
        server.answers(201, "application/json", TASK.replaceFirst("}$", ",\"notices\":[\"moved to match its rule\"]}"));
        Outcome outcome = api.create(new CreateTask(
                "pay rent",
                null,
                Priority.HIGH,
                List.of("home"),
                "tomorrow 9am",
                null,
                RecurrenceInput.of("every month"),
                List.of("1 day")));
        Seen seen = server.only();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.target()).isEqualTo("/api/v1/tasks");
        assertThat(seen.body())
                .isEqualTo("{\"title\":\"pay rent\",\"priority\":\"high\",\"tags\":[\"home\"],\"due\":\"tomorrow 9am\","
                        + "\"recurrence\":{\"rule\":\"every month\"},\"reminders\":[\"1 day\"]}");
        assertThat(seen.authorization()).isEqualTo("Bearer secret-token");
        assertThat(seen.contentType()).isEqualTo("application/json");
        assertThat(UUID.fromString(String.valueOf(seen.key()))).isNotNull();
        assertThat(outcome.task().number()).isEqualTo(12);
        assertThat(outcome.task().due()).isEqualTo(LocalMoment.parse("2026-12-01T09:00"));
        assertThat(outcome.task().reminders()).hasSize(1);
        assertThat(outcome.notices()).containsExactly("moved to match its rule");
    }

    @Test
    void everyChangeHasAKeyOfItsOwn() {
        server.answers(TASK).answers(TASK);
        api.create(CreateTask.titled("a"));
        api.create(CreateTask.titled("a"));
        assertThat(server.seen()).extracting(Seen::key).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void aKeyOfTheCallerIsSent() {
        server.answers(TASK);
        api.idempotent("mine").create(CreateTask.titled("a"));
        assertThat(server.only().key()).isEqualTo("mine");
    }

    @Test
    void searchingSendsOnlyWhatIsSetAndEncodesIt() {
        server.answers("{\"tasks\":[" + TASK + "],\"next\":\"abc\"}");
        TaskPage page = api.search(
                new TaskSearch("#home & a+b ü", null, null, null, null, "2026-12-01", "due", null, 20, "c/=="));
        assertThat(server.only().target())
                .isEqualTo("/api/v1/tasks?q=%23home%20%26%20a%2Bb%20%C3%BC&due_to=2026-12-01&sort=due&limit=20"
                        + "&cursor=c%2F%3D%3D");
        assertThat(page.tasks()).hasSize(1);
        assertThat(page.next()).isEqualTo("abc");
    }

    @Test
    void updatingKeepsClearsAndSets() {
        server.answers(TASK);
        api.update(
                TWELVE,
                UpdateTask.NOTHING
                        .withNotes(Patch.clear())
                        .withTitle(Patch.set("pay \"rent\"\n"))
                        .withRecurrence(Patch.clear()),
                OptionalLong.of(4));
        assertThat(server.only().method()).isEqualTo("PATCH");
        assertThat(server.only().target()).isEqualTo("/api/v1/tasks/12");
        assertThat(server.only().ifMatch()).isEqualTo("\"4\"");
        assertThat(server.only().body())
                .isEqualTo("{\"title\":\"pay \\\"rent\\\"\\n\",\"notes\":null,\"recurrence\":null}");
    }

    @Test
    void completingReadsWhatFollows() {
        server.answers("{\"task\":" + TASK + ",\"next\":null,\"nextDue\":\"2027-01-01T09:00\",\"changed\":true}");
        Outcome outcome = api.complete(TWELVE);
        assertThat(server.only().target()).isEqualTo("/api/v1/tasks/12/complete");
        assertThat(server.only().body()).isEmpty();
        assertThat(outcome.nextDue()).isEqualTo(LocalMoment.parse("2027-01-01T09:00"));
        assertThat(outcome.next()).isNull();
        assertThat(outcome.changed()).isTrue();
    }

    @Test
    void deletingASeriesSaysSo() {
        server.answers("{\"task\":" + TASK + ",\"changed\":true}").answers(TASK);
        api.delete(TWELVE, true);
        api.delete(TWELVE, false);
        assertThat(server.seen())
                .extracting(seen -> seen.method() + " " + seen.target())
                .containsExactly("DELETE /api/v1/tasks/12?series=true", "DELETE /api/v1/tasks/12");
    }

    @Test
    void changeSetsAreOneRequest() {
        server.answers("{\"results\":[{\"task\":" + TASK + ",\"changed\":false}],\"dryRun\":true}");
        assertThat(api.bulk(List.of(new Operation.Complete(TWELVE), new Operation.Delete(TWELVE, true)), true)
                        .results())
                .hasSize(1);
        assertThat(server.only().target()).isEqualTo("/api/v1/tasks/bulk");
        assertThat(server.only().body())
                .isEqualTo("{\"operations\":[{\"op\":\"complete\",\"ref\":\"12\"},"
                        + "{\"op\":\"delete\",\"ref\":\"12\",\"series\":true}],\"dryRun\":true}");
    }

    @Test
    void remindersHaveTheirRoutes() {
        server.answers(REMINDER).answers(REMINDER).answers(REMINDER).answers(REMINDER);
        server.answers("{\"reminders\":[" + REMINDER + "]}").answers("{\"reminders\":[]}");
        api.addReminder(TWELVE, "1 day");
        api.snoozeReminder(ID, "10 minutes");
        api.acknowledgeReminder(ID, 2);
        api.cancelReminder(ID);
        api.reminders(new ReminderSearch(TWELVE, "all", null, null));
        api.reminders(ReminderSearch.PENDING);
        assertThat(server.seen())
                .extracting(seen -> seen.method() + " " + seen.target() + " " + seen.body())
                .containsExactly(
                        "POST /api/v1/tasks/12/reminders {\"when\":\"1 day\"}",
                        "POST /api/v1/reminders/" + ID + "/snooze {\"until\":\"10 minutes\"}",
                        "POST /api/v1/reminders/" + ID + "/ack {\"generation\":2}",
                        "DELETE /api/v1/reminders/" + ID + " ",
                        "GET /api/v1/tasks/12/reminders?state=all ",
                        "GET /api/v1/reminders ");
    }

    @Test
    void tokensAreMadeWithoutAKeyBecauseTheirSecretIsShownOnce() {
        server.answers(201, "application/json", "{\"id\":\"" + ID + "\",\"token\":\"t\",\"name\":\"laptop\"}");
        assertThat(api.createToken("laptop").token()).isEqualTo("t");
        assertThat(server.only().key()).isNull();
    }

    @Test
    void settingsLeftAloneAreNotSent() {
        server.answers("{\"id\":\"" + ID + "\",\"name\":\"Ann\",\"zone\":\"UTC\",\"weekStart\":\"monday\","
                + "\"dateOrder\":\"dmy\",\"allDayReminderTime\":\"09:00\"}");
        api.updateProfile(new Profile.Change(null, "UTC", null, null, null));
        assertThat(server.only().method()).isEqualTo("PATCH");
        assertThat(server.only().body()).isEqualTo("{\"zone\":\"UTC\"}");
    }

    @Test
    void anAnswerWithoutBodyIsEnoughWhereNothingIsAnswered() {
        server.answers(204, "", "");
        api.deleteFilter(ID);
        assertThat(server.only().target()).isEqualTo("/api/v1/filters/" + ID);
    }

    @Test
    void fieldsOfANewerServerArePassedOver() {
        server.answers(TASK.replaceFirst("\\{", "{\"mood\":{\"a\":[1,2]},"));
        assertThat(api.get(TWELVE).title()).isEqualTo("pay rent");
    }

    @Test
    void nonsenseIsNoTask() {
        server.answers("{\"title\":12").answers("[]").answers("{}");
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> api.get(TWELVE)).isInstanceOf(UnavailableException.class);
        }
    }
}
