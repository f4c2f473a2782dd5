package dev.todo.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.AccessToken;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class AccountsTest {

    private Accounts accounts;
    private Caller ada;

    @BeforeEach
    void start(Database database) {
        accounts = new Accounts(database, InstantSource.system());
        ada = accounts.createUser("Ada", ZoneOffset.UTC);
    }

    @Test
    void aTokenIsItsUserUntilItIsRevoked() {
        AccessToken.Created created = accounts.createToken(ada.user(), "laptop");
        assertThat(created.token().length()).isGreaterThanOrEqualTo(43); // 256 bits in base 64
        assertThat(accounts.byToken(created.token())).contains(ada);

        accounts.deleteToken(ada.user(), created.id());

        assertThat(accounts.byToken(created.token())).isEmpty();
        assertThat(accounts.tokens(ada.user())).isEmpty();
    }

    @Test
    void anotherUsersTokenCannotBeRevoked() {
        AccessToken.Created created = accounts.createToken(ada.user(), "laptop");
        Caller other = accounts.createUser("Eve", ZoneOffset.UTC);

        assertThatThrownBy(() -> accounts.deleteToken(other.user(), created.id()))
                .isInstanceOf(NotFoundException.class);
        assertThat(accounts.byToken(created.token())).contains(ada);
    }

    @Test
    void aListedTokenTellsWhenItWasUsedAndNotItsSecret() {
        AccessToken.Created created = accounts.createToken(ada.user(), "laptop");
        assertThat(accounts.tokens(ada.user()))
                .singleElement()
                .satisfies(t -> assertThat(t.lastUsedAt()).isNull());

        assertThat(accounts.byToken(created.token())).isPresent();

        assertThat(accounts.tokens(ada.user())).singleElement().satisfies(t -> {
            assertThat(t.lastUsedAt()).isNotNull();
            assertThat(t.toString()).doesNotContain(created.token());
        });
    }

    @Test
    void whatIsNoTokenIsNobody() {
        for (String secret : List.of("", "todo_", "x".repeat(10_000), "a\0b")) {
            assertThat(accounts.byToken(secret)).isEmpty();
        }
    }

    @Test
    void anIdentityIsOneUserHoweverManyComeAtOnce() throws Exception {
        Callable<Caller> arrival = () -> accounts.byIdentity("https://id.example", "ada", "Ada", ZoneOffset.UTC);
        Set<Caller> callers = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Caller> answer : threads.invokeAll(Collections.nCopies(12, arrival))) {
                callers.add(answer.get());
            }
        }

        assertThat(callers).hasSize(1);
        assertThat(accounts.byIdentity("https://other.example", "ada", "Ada", ZoneOffset.UTC))
                .isNotIn(callers);
    }

    @Test
    void aDeletedUserIsGoneWithTheirTokens() {
        AccessToken.Created created = accounts.createToken(ada.user(), "laptop");

        accounts.deleteUser(ada.user());

        assertThat(accounts.byToken(created.token())).isEmpty();
        assertThatThrownBy(() -> accounts.createToken(ada.user(), "x")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTokenNeedsAName() {
        assertThatThrownBy(() -> accounts.createToken(ada.user(), " ")).isInstanceOf(InvalidInputException.class);
    }
}
