package dev.todo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be accepted is said with the field or column at fault, and stores nothing. */
@ExtendWith(PostgresExtension.class)
class BadInputTest {

    private static StoredServer server;

    @BeforeAll
    static void start(Database database) {
        server = new StoredServer(database, () -> Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(server.http
                        .post("/api/v1/tasks", "{\"title\":\"the only task\"}")
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String filled(String text) {
        return text.replace("LONG_TITLE", "t".repeat(501))
                .replace("LONG_NOTES", "n".repeat(20_001))
                .replace("LONG_TAG", "g".repeat(51))
                .replace("11_TAGS", "\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            POST  | /tasks | `{"title":""}`                                            | title
            POST  | /tasks | `{"title":"   "}`                                         | title
            POST  | /tasks | `{"title":null}`                                          | title
            POST  | /tasks | `{"title":"LONG_TITLE"}`                                  | title
            POST  | /tasks | `{"title":"two\\nlines"}`                                 | title
            POST  | /tasks | `{"title":"x","notes":"LONG_NOTES"}`                      | notes
            POST  | /tasks | `{"title":"x","tags":[11_TAGS]}`                          | tags
            POST  | /tasks | `{"title":"x","tags":["ok","LONG_TAG"]}`                  | tags[1]
            POST  | /tasks | `{"title":"x","tags":["two words"]}`                      | tags[0]
            POST  | /tasks | `{"title":"x","due":"99999-01-01"}`                       | due
            POST  | /tasks | `{"title":"x","due":"2026-02-30"}`                        | due
            POST  | /tasks | `{"title":"x","due":"2026-12-01T25:00"}`                  | due
            POST  | /tasks | `{"title":"x","due":"sometime, maybe"}`                   | due
            POST  | /tasks | `{"title":"x","due":""}`                                  | due
            POST  | /tasks | `{"title":"x","due":"2026-12-01T09:00","zone":"Mars/Base"}`         | zone
            POST  | /tasks | `{"title":"x","recurrence":{}}`                           | recurrence.rule
            POST  | /tasks | `{"title":"x","recurrence":{"rule":"FREQ=SOMETIMES"}}`    | recurrence.rule
            POST  | /tasks | `{"title":"x","due":"2026-12-01","recurrence":{"rule":"FREQ=HOURLY"}}` | recurrence.rule
            POST  | /tasks | `{"title":"x","due":"2026-12-01","recurrence":{"rule":"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO"}}` | recurrence.rule
            POST  | /tasks | `{"title":"x","due":"2026-12-01","recurrence":{"rule":"FREQ=DAILY","exdates":["soon"]}}` | recurrence.exdates[0]
            POST  | /tasks | `{"title":"x","reminders":["1 day"]}`                     | reminders[0]
            POST  | /tasks | `{"title":"x","due":"2026-12-01","reminders":["whenever"]}`         | reminders[0]
            GET   | /tasks?q=due:                       | -                          | q
            GET   | /tasks?q=(milk                      | -                          | q
            GET   | /tasks?status=gone                  | -                          | status
            GET   | /tasks?priority=extreme             | -                          | priority
            GET   | /tasks?due_from=99999-01-01         | -                          | due_from
            GET   | /tasks?due_to=never                 | -                          | due_to
            GET   | /tasks?sort=colour                  | -                          | sort
            GET   | /tasks?sort=due&order=up            | -                          | order
            GET   | /tasks?limit=0                      | -                          | limit
            GET   | /tasks?limit=201                    | -                          | limit
            GET   | /tasks?limit=99999999999            | -                          | limit
            GET   | /tasks?cursor=abc                   | -                          | cursor
            GET   | /stats?q=due:                       | -                          | q
            GET   | /reminders?state=lost               | -                          | state
            GET   | /reminders?from=99999-01-01         | -                          | from
            PATCH | /tasks/1 | `{"title":null}`                                        | title
            PATCH | /tasks/1 | `{"due":"99999-01-01"}`                                 | due
            PATCH | /tasks/1 | `{"tags":[11_TAGS]}`                                    | tags
            PATCH | /tasks/1 | `{"recurrence":{"rule":"FREQ=DAILY;INTERVAL=0"}}`       | recurrence.rule
            POST  | /tasks/1/reschedule | `{"due":"the day after never"}`              | due
            POST  | /tasks/1/reminders  | `{"when":"1 day"}`                           | when
            POST  | /tasks/bulk | `{"operations":[]}`                                  | operations
            POST  | /tasks/bulk | `{"operations":[{"op":"create","task":{"title":"x"}},{"op":"create","task":{"title":""}}]}` | operations[1].task.title
            POST  | /filters    | `{"name":"","query":"#a"}`                           | name
            POST  | /filters    | `{"name":"bad","query":"due:"}`                      | query
            PATCH | /me         | `{"zone":"Mars/Base"}`                               | zone
            PATCH | /me         | `{"weekStart":"someday"}`                            | weekStart
            PATCH | /me         | `{"dateOrder":"ymd"}`                                | dateOrder
            PATCH | /me         | `{"allDayReminderTime":"25:00"}`                     | allDayReminderTime
            PATCH | /me         | `{"name":""}`                                        | name
            POST  | /tokens     | `{"name":""}`                                        | name
            """)
    void badInputIsNamedAndStoresNothing(String method, String path, String body, String field) {
        Http.Reply reply =
                server.http.send(method, "/api/v1" + path.replace(" ", "+"), body == null ? null : filled(body));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json()).containsEntry("field", field);
        nothingChanged();
    }

    @Test
    void aBadFilterPointsAtItsColumn() {
        assertThat(server.http.get("/api/v1/tasks?q=milk+priority:extreme").json())
                .containsEntry("field", "q")
                .hasEntrySatisfying(
                        "column", column -> assertThat((Long) column).isBetween(6L, 15L));
    }

    @Test
    void aThousandAndOneOperationsAreTooMany() {
        String operation = "{\"op\":\"create\",\"task\":{\"title\":\"x\"}}";
        String body = "{\"operations\":[" + (operation + ",").repeat(1_000) + operation + "]}";

        assertThat(server.http.post("/api/v1/tasks/bulk", body).json()).containsEntry("field", "operations");
        nothingChanged();
    }

    @Test
    void whatIsNotTheirsIsNotThere() {
        Http other = server.somebodyElse();
        String id = (String) server.http.get("/api/v1/tasks/1").json().get("id");

        assertThat(other.get("/api/v1/tasks/" + id).status()).isEqualTo(404);
        assertThat(other.patch("/api/v1/tasks/" + id, "{\"title\":\"mine\"}").status())
                .isEqualTo(404);
        assertThat(other.delete("/api/v1/tasks/" + id).status()).isEqualTo(404);
        assertThat(other.post("/api/v1/tasks/" + id + "/complete", "{}").status())
                .isEqualTo(404);
        assertThat(other.get("/api/v1/tasks/" + id + "/history").status()).isEqualTo(404);
        nothingChanged();
    }

    private static void nothingChanged() {
        assertThat(server.http.get("/api/v1/tasks?status=all").json().get("tasks"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(server.http.get("/api/v1/tasks/1").header("ETag")).isEqualTo("\"1\"");
        assertThat(server.http.get("/api/v1/filters").json()).containsEntry("filters", List.of());
        assertThat(server.http.get("/api/v1/me").json()).containsEntry("zone", "Europe/Berlin");
    }
}
