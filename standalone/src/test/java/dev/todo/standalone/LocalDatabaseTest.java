package dev.todo.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasStoredAcrossKillsAndIsDurable() throws Exception {
        TodoHome home = TodoHome.at(folder.resolve("home"));
        try (LocalDatabase database = LocalDatabase.start(home)) {
            execute(database, "create table kept (id int)");
            execute(database, "insert into kept values (42)");
            assertThat(value(database, "show fsync")).isEqualTo("on");
            assertThat(value(database, "show synchronous_commit")).isEqualTo("on");

            long first = database.pid();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(value(database, "select id from kept")).isEqualTo("42"));
            assertThat(database.pid()).isNotEqualTo(first);
            assertThat(value(database, "show fsync")).isEqualTo("on");
        }
        try (LocalDatabase again = LocalDatabase.start(home)) {
            assertThat(value(again, "select id from kept")).isEqualTo("42");
        }
    }

    @Test
    void leavesNoOrphanWhenItsProcessIsKilled() throws Exception {
        TodoHome home = TodoHome.at(folder.resolve("home"));
        Process owner = DatabaseProcess.start(home);
        ProcessHandle server = DatabaseProcess.server(home);

        owner.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
    }

    @Test
    void stopsAnOrphanAndStartsItsOwn() throws Exception {
        TodoHome home = TodoHome.at(folder.resolve("home"));
        Process owner = DatabaseProcess.start(home);
        ProcessHandle server = DatabaseProcess.server(home);
        owner.children().filter(child -> child.pid() != server.pid()).forEach(ProcessHandle::destroyForcibly);
        owner.destroyForcibly().waitFor();
        assertThat(server.isAlive()).isTrue();

        try (LocalDatabase own = LocalDatabase.start(home)) {
            assertThat(server.isAlive()).isFalse();
            assertThat(value(own, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void discardsAHalfMadeFirstStart() throws Exception {
        TodoHome home = TodoHome.at(folder.resolve("home"));
        Path data = Files.createDirectories(home.database().resolve("data"));
        Files.writeString(data.resolve("postgresql.conf"), "garbage");
        try (LocalDatabase database = LocalDatabase.start(home)) {
            assertThat(value(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void wantsThePasswordAndKeepsItsFolderPrivate() throws Exception {
        TodoHome home = TodoHome.at(folder.resolve("home"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
        try (LocalDatabase database = LocalDatabase.start(home)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> DriverManager.getConnection(
                            database.address().jdbcUrl(), database.address().user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    private static void execute(LocalDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(LocalDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(LocalDatabase database) throws SQLException {
        DatabaseAddress address = database.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
