package dev.todo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.ChangeSet;
import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.json.Patch;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Idempotency keys, versions, bulk requests, and what is not accepted. */
@ExtendWith(PostgresExtension.class)
class RequestsTest {

    private World world;

    @BeforeEach
    void start(Database database) {
        world = new World(database, "2026-11-23T10:00:00Z", "Europe/Berlin");
    }

    @Test
    void repeatingARequestWithItsKeyAnswersAsTheFirstTime() {
        CreateTask command =
                new CreateTask("call", "x", null, List.of("a"), "2026-11-25T09:00", null, null, List.of("1 hour"));

        Outcome first = world.api.idempotent("k1").create(command);
        world.api.complete(TaskRef.of(first.task().id()));
        Outcome again = world.api.idempotent("k1").create(command);

        assertThat(again).isEqualTo(first);
        assertThat(world.api.search(TaskSearch.of("status:all")).tasks()).hasSize(1);
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefused() {
        world.api.idempotent("k1").create(CreateTask.titled("a"));

        assertThatThrownBy(() -> world.api.idempotent("k1").create(CreateTask.titled("b")))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.type()).isEqualTo(ConflictException.IDEMPOTENCY_MISMATCH));
        assertThat(world.api.search(TaskSearch.of("")).tasks()).hasSize(1);
    }

    @Test
    void keysBelongToTheirUserAndHoldForADay(Database database) {
        world.api.idempotent("k1").create(CreateTask.titled("a"));
        World other = new World(database, world.clock, "UTC");

        assertThat(other.api
                        .idempotent("k1")
                        .create(CreateTask.titled("theirs"))
                        .changed())
                .isTrue();
        world.clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(world.api.idempotent("k1").create(CreateTask.titled("new")).changed())
                .isTrue();
    }

    @Test
    void aFailedRequestMayBeRepeatedWithItsKey() {
        assertThatThrownBy(() -> world.api.idempotent("k1").complete(TaskRef.of(1)))
                .isInstanceOf(NotFoundException.class);
        world.due("a", null);

        assertThat(world.api.idempotent("k1").complete(TaskRef.of(1)).changed()).isTrue();
    }

    @Test
    void theSameKeyAtOnceMakesOneTaskAndNobodyWaitsLong() throws Exception {
        List<Callable<Outcome>> calls =
                Collections.nCopies(20, () -> world.api.idempotent("k1").create(CreateTask.titled("once")));
        List<Long> numbers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> answer : threads.invokeAll(calls)) {
                try {
                    numbers.add(answer.get().task().number());
                } catch (ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOfSatisfying(
                                    ConflictException.class,
                                    c -> assertThat(c.type()).isEqualTo(ConflictException.IDEMPOTENCY_IN_FLIGHT));
                }
            }
        }

        assertThat(numbers).isNotEmpty().containsOnly(1L);
        assertThat(world.api.search(TaskSearch.of("")).tasks()).hasSize(1);
    }

    @Test
    void aStaleVersionIsRefused() {
        Task task = world.due("a", null);
        UpdateTask change = UpdateTask.NOTHING.withTitle(Patch.set("b"));
        world.api.update(TaskRef.of(task.id()), change, OptionalLong.of(1));

        assertThatThrownBy(() -> world.api.update(
                        TaskRef.of(task.id()), UpdateTask.NOTHING.withTitle(Patch.set("c")), OptionalLong.of(1)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.type()).isEqualTo(ConflictException.VERSION_MISMATCH));
    }

    @Test
    void anUpdateThatChangesNothingLeavesTheVersion() {
        Task task = world.due("a", null);

        Outcome outcome = world.api.update(
                TaskRef.of(task.id()), UpdateTask.NOTHING.withTitle(Patch.set("a")), OptionalLong.empty());

        assertThat(outcome.changed()).isFalse();
        assertThat(outcome.task()).isEqualTo(task);
    }

    @Test
    void aDryRunAnswersAsIfAndStoresNothing() {
        Task task = world.due("a", null);
        List<Operation> operations =
                List.of(new Operation.Complete(TaskRef.of(task.id())), new Operation.Create(CreateTask.titled("b")));

        ChangeSet tried = world.api.bulk(operations, true);

        assertThat(tried.dryRun()).isTrue();
        assertThat(tried.results().getFirst().task().status()).isEqualTo(Status.DONE);
        assertThat(tried.results().get(1).task().number()).isEqualTo(2);
        assertThat(world.now(task)).isEqualTo(task);
        assertThat(world.due("c", null).number()).isEqualTo(2);
    }

    @Test
    void oneBadOperationOfABulkStoresNothingAndIsNamed() {
        List<Operation> operations =
                List.of(new Operation.Create(CreateTask.titled("fine")), new Operation.Create(CreateTask.titled(" ")));

        assertThatThrownBy(() -> world.api.bulk(operations, false))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).contains("operations[1].task.title"));
        assertThatThrownBy(() -> world.api.bulk(List.of(new Operation.Complete(TaskRef.of(99))), false))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("operations[0]");
        assertThat(world.api.search(TaskSearch.of("")).tasks()).isEmpty();
    }

    @Test
    void anEmptyOrOversizedBulkIsRefused() {
        assertThatThrownBy(() -> world.api.bulk(List.of(), false)).isInstanceOf(InvalidInputException.class);
        List<Operation> many = Collections.nCopies(1_001, new Operation.Create(CreateTask.titled("x")));
        assertThatThrownBy(() -> world.api.bulk(many, false)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aThousandOperationsAreDoneInOneGo() {
        List<Operation> many = Collections.nCopies(1_000, new Operation.Create(CreateTask.titled("x")));

        assertThat(world.api.bulk(many, false).results()).hasSize(1_000);
        assertThat(world.api.undo().text()).isEqualTo("creation of 1000 tasks");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # title,     due,                       zone,       tag,      reminder, field
            '',          -,                         -,          -,        -,        title
            'a\nb',      -,                         -,          -,        -,        title
            'a\u0000b',  -,                         -,          -,        -,        title
            ok,          someday maybe,             -,          -,        -,        due
            ok,          2026-02-30,                -,          -,        -,        due
            ok,          99999-01-01,               -,          -,        -,        due
            ok,          2026-12-01T25:00,          -,          -,        -,        due
            ok,          2026-12-01T09:00+99:00,    -,          -,        -,        due
            ok,          every monday,              -,          -,        -,        due
            ok,          2026-12-01T09:00,          Mars/Olympus, -,      -,        zone
            ok,          -,                         -,          'a b',    -,        tags[0]
            ok,          -,                         -,          -,        1 day,    reminders[0]
            ok,          2026-12-01,                -,          -,        perhaps,  reminders[0]
            """)
    void badInputNamesItsFieldAndStoresNothing(
            String title,
            @Nullable String due,
            @Nullable String zone,
            @Nullable String tag,
            @Nullable String reminder,
            String field) {
        CreateTask command = new CreateTask(
                title.translateEscapes(),
                null,
                null,
                tag == null ? List.of() : List.of(tag),
                due,
                zone,
                null,
                reminder == null ? List.of() : List.of(reminder));

        assertThatThrownBy(() -> world.api.create(command))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).contains(field));
        assertThat(world.api.search(TaskSearch.of("")).tasks()).isEmpty();
    }

    @Test
    void limitsCountCharactersAsPeopleDo() {
        String astral = "😀".repeat(500);
        assertThat(world.due(astral, null).title()).isEqualTo(astral);
        assertThatThrownBy(() -> world.due("x".repeat(501), null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.due("half a \uD83D", null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void textThatNoDatabaseKeepsIsBadInputWhereverItComesIn() {
        String nul = "a\0b";
        assertThatThrownBy(() -> world.api.search(TaskSearch.of(nul))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.api.createFilter(nul, "x")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.api.createToken(nul)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> world.api.idempotent(nul).create(CreateTask.titled("x")))
                .isInstanceOf(InvalidInputException.class);
    }
}
