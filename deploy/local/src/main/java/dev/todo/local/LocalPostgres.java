package dev.todo.local;

import dev.todo.server.account.Accounts;
import dev.todo.server.store.Database;
import dev.todo.standalone.HomeLock;
import dev.todo.standalone.LocalDatabase;
import dev.todo.standalone.Owner;
import dev.todo.standalone.TodoHome;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/**
 * Runs a PostgreSQL, and prepares it: tables, a first user, and that user's token in the file {@code token}. Usage:
 * {@code FOLDER PORT}. When all is there it writes {@code database.env}: where services find it.
 */
public final class LocalPostgres {

    private LocalPostgres() {}

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: FOLDER PORT");
        }
        TodoHome home = TodoHome.at(Path.of(arguments[0]));
        HomeLock lock = HomeLock.take(home)
                .orElseThrow(() -> new IllegalStateException("another process has the database in " + home.folder()));
        LocalDatabase postgres = LocalDatabase.start(home, Integer.parseInt(arguments[1]));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            postgres.close();
            lock.close();
            stopped.countDown();
        }));
        try (Database database = Database.open(postgres.address().settings(2))) {
            Owner.ensure(home, new Accounts(database, InstantSource.system()));
        }
        home.writePrivately(
                home.folder().resolve("database.env"),
                "TODO_DATABASE_URL='" + postgres.address().jdbcUrl() + "'\nTODO_DATABASE_USER='"
                        + postgres.address().user() + "'\nTODO_DATABASE_PASSWORD='"
                        + postgres.address().password() + "'\n");
        stopped.await();
    }
}
