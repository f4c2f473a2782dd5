package dev.todo.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.ReminderList;
import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.TodoApi;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindersAcrossKillsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROUNDS = 3;
    private static final int EACH = 20;

    @TempDir
    Path folder;

    @Test
    void everyReminderFiresOnceThoughTheProcessDiesWhileTheyDo() throws Exception {
        TodoHome home = TodoHome.at(folder.resolve("home"));
        LocalDatabase.start(home).close();
        List<Reminder> made = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            StandaloneProcess standalone = StandaloneProcess.start(home);
            TodoApi api = standalone.api();
            // The first are due while the last are being made.
            for (int i = 0; i < EACH; i++) {
                String at = Instant.now()
                        .plusMillis(1_500)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
                api
                        .create(new CreateTask("task", null, null, List.of(), null, null, null, List.of(at)))
                        .task()
                        .reminders()
                        .stream()
                        .filter(reminder -> reminder.state() == ReminderState.SCHEDULED) // else it took a second
                        .forEach(made::add);
            }
            await().atMost(PATIENCE)
                    .until(() -> made.isEmpty() || !fired(api).reminders().isEmpty());
            standalone.kill();
        }
        try (StandaloneProcess standalone = StandaloneProcess.start(home)) {
            TodoApi api = standalone.api();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(fired(api).reminders())
                            .extracting(Reminder::id)
                            .containsExactlyInAnyOrderElementsOf(
                                    made.stream().map(Reminder::id).toList()));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(outbox(home, "published_at is null")).isZero());
            assertThat(outbox(home, "true")).isEqualTo(made.size());
        }
    }

    private static ReminderList fired(TodoApi api) {
        return api.reminders(new ReminderSearch(null, "fired", null, null));
    }

    /** How many events of due reminders there are that meet {@code condition}. */
    private static long outbox(TodoHome home, String condition) throws SQLException {
        try (LocalDatabase.Access access = LocalDatabase.access(home);
                Connection connection = DriverManager.getConnection(
                        access.address().jdbcUrl(),
                        access.address().user(),
                        access.address().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from outbox where type = 'dev.todo.reminder.due' and " + condition)) {
            row.next();
            return row.getLong(1);
        }
    }
}
