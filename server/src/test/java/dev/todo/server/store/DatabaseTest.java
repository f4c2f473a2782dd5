package dev.todo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.error.UnavailableException;
import dev.todo.server.account.Accounts;
import dev.todo.server.database.PostgresExtension;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class DatabaseTest {

    @Test
    void everyTransactionGivesItsConnectionBackHoweverItEnds(Database database) {
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> database.inTransaction(tx -> tx.list("select 1 as one", row -> {
                        throw new IllegalStateException("while reading");
                    })))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> database.inTransaction(tx -> tx.update("no such statement")))
                    .isInstanceOf(RuntimeException.class);
            database.runInTransaction(Tx::rollbackOnly);
        }

        assertThat(database.answers()).isTrue();
    }

    @Test
    void whatIsRolledBackLeavesNoTrace(Database database) {
        UUID user = UUID.randomUUID();
        database.runInTransaction(tx -> {
            new Users()
                    .insert(
                            tx,
                            user,
                            "Ada",
                            ZoneOffset.UTC,
                            InstantSource.system().instant());
            tx.rollbackOnly();
        });

        boolean found = database.inTransaction(tx -> new Users().find(tx, user).isPresent());
        assertThat(found).isFalse();
    }

    @Test
    void aTransactionThatLostADeadlockIsRunAgain(Database database) throws Exception {
        Accounts accounts = new Accounts(database, InstantSource.system());
        UUID a = accounts.createUser("a", ZoneOffset.UTC).user();
        UUID b = accounts.createUser("b", ZoneOffset.UTC).user();
        Users users = new Users();
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        AtomicInteger attempts = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> answers = threads.invokeAll(List.of(
                    () -> lockBoth(database, users, a, b, bothHoldOne, attempts),
                    () -> lockBoth(database, users, b, a, bothHoldOne, attempts)));

            assertThat(answers.get(0).get() + answers.get(1).get()).isEqualTo(3); // one came first, one second
        }
        assertThat(attempts.get()).isGreaterThanOrEqualTo(3);
    }

    private static long lockBoth(
            Database database,
            Users users,
            UUID first,
            UUID second,
            CountDownLatch bothHoldOne,
            AtomicInteger attempts) {
        return database.inTransaction(tx -> {
            attempts.incrementAndGet();
            users.lock(tx, first);
            bothHoldOne.countDown();
            try {
                bothHoldOne.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return users.lock(tx, second).orElseThrow().sequence();
        });
    }

    @Test
    void aDatabaseThatIsAwayIsUnavailable() {
        Database.Settings nowhere = new Database.Settings("jdbc:postgresql://127.0.0.1:1/none", "x", "secret", 1);

        assertThatThrownBy(() -> Database.open(nowhere)).isInstanceOf(UnavailableException.class);
        assertThat(nowhere.toString()).doesNotContain("secret");
    }
}
