package dev.todo.benchmarks;

import dev.todo.server.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** Puts users, tasks and reminders straight into the tables. */
final class ReminderSeed {

    private static final String TASKS = """
            insert into tasks (id, user_id, number, title, status, priority, tags, tag_keys, created_at, updated_at, version)
            select gen_random_uuid(), u.id, nextval('seeded'), 'seeded', 'open', 'medium', '{}', '{}', now(), now(), 1
            from generate_series(1, ?) n
                join (select id, row_number() over (order by id) - 1 as place from users where name = 'seeded') u
                    on u.place = n % ?
            returning id, user_id""";
    private static final String REMINDERS = """
            insert into reminders (id, user_id, task_id, kind, at, fires_at, generation, state, created_at)
            select gen_random_uuid(), user_id, id, 'absolute', '2026-12-01T09:00',
                ?::timestamptz + random() * ?::interval, 1, 'scheduled', now() from made""";

    private final Database database;

    ReminderSeed(Database database) {
        this.database = database;
    }

    void users(int count) {
        run("create sequence seeded start 1000000");
        run("insert into users (id, name, zone, created_at) select gen_random_uuid(), 'seeded', 'UTC', now()"
                + " from generate_series(1, " + count + ")");
        run("vacuum analyze");
    }

    /** Reminders of {@code users} in turn that fire from {@code first} on, spread at random over {@code over}. */
    void due(Instant first, Duration over, int count, int users) {
        try (Connection connection = database.connection();
                PreparedStatement insert = connection.prepareStatement("with made as (" + TASKS + ") " + REMINDERS)) {
            insert.setInt(1, count);
            insert.setInt(2, users);
            insert.setString(3, first.toString());
            insert.setString(4, over.toString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reminders of everybody that fire in a year or later. */
    void pending(int count) {
        due(Instant.now().plus(Duration.ofDays(365)), Duration.ofDays(3_650), count, 5_000);
        run("vacuum analyze");
    }

    /** The question a scheduler asks. */
    void next() {
        run("select min(fires_at) from reminders where state = 'scheduled'");
    }

    private void run(String sql) {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
