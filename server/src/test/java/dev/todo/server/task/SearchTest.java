package dev.todo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Operation;
import dev.todo.core.api.TaskPage;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(PostgresExtension.class)
class SearchTest {

    private static final List<Priority> PRIORITIES = List.of(Priority.LOW, Priority.MEDIUM, Priority.HIGH);

    private World world;

    @BeforeEach
    void start(Database database) {
        world = new World(database, "2026-11-23T10:00:00Z", "Europe/Berlin");
    }

    private Task make(
            String title,
            @Nullable String notes,
            @Nullable String priority,
            @Nullable String tags,
            @Nullable String due) {
        return world.api
                .create(new CreateTask(
                        title,
                        notes,
                        priority == null ? null : Priority.fromWord(priority).orElseThrow(),
                        tags == null ? List.of() : List.of(tags),
                        due,
                        null,
                        null,
                        List.of()))
                .task();
    }

    private List<String> titles(String query) {
        return world.api.search(TaskSearch.of(query)).tasks().stream()
                .map(Task::title)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            groceries          | groceries
            GROC               | groceries
            grocereis          | groceries
            grcoer             | groceries
            mlik               | groceries
            "two litres"       | groceries
            "litres two"       |
            milk bread         | groceries
            milk rent          |
            milk or rent       | groceries, pay rent
            -milk              | pay rent, 買い物リスト, e-mail bob@example.com
            物                 | 買い物リスト
            bob@exam           | e-mail bob@example.com
            #Home              | pay rent
            -#home #shop       | groceries
            !high              | pay rent
            priority:high,low  | groceries, pay rent
            due:overdue        | groceries
            due:today          |
            due<2026-12-01     | groceries
            due:2026-12-01     | pay rent
            due>2026-11-30     | pay rent
            not due>2026-11-30 | groceries, 買い物リスト, e-mail bob@example.com
            due:none           | 買い物リスト, e-mail bob@example.com
            status:done        | done with it
            status:all it      | done with it
            done>-1d           | done with it
            created>-1d rent   | pay rent
            created<-1d        |
            is:recurring       |
            has:reminder       |
            sort:-title #shop or #home | pay rent, groceries
            ghjkl              |
            """)
    void theFilterLanguageFinds(String query, @Nullable String expected) {
        make("groceries", "two litres of milk and bread", "low", "shop", "2026-11-22");
        make("pay rent", null, "high", "home", "2026-12-01T09:00");
        make("買い物リスト", null, null, null, null);
        make("e-mail bob@example.com", null, null, null, null);
        world.api.complete(
                TaskRef.of(make("done with it", null, null, null, null).id()));

        assertThat(String.join(", ", titles(query))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aTimeTodayThatHasPassedIsOverdueAndAWholeDayIsNotBeforeItEnds() {
        make("passed", null, null, null, "2026-11-23T10:30"); // 09:30Z
        make("to come", null, null, null, "2026-11-23T11:30");
        make("whole day", null, null, null, "2026-11-23");

        assertThat(titles("due:overdue")).containsExactly("passed");
        assertThat(titles("due:today")).containsExactly("whole day", "passed", "to come");
    }

    @Test
    void searchParametersHoldBesideTheQuery() {
        make("a", null, "high", "x", "2026-12-01");
        make("b", null, "low", "x", "2026-12-02T09:00");
        make("c", null, "high", null, "2026-12-03");

        assertThat(search("", null, "high", "X", null, null)).containsExactly("a");
        assertThat(search("", null, null, null, "2026-12-02", "2026-12-03")).containsExactly("b", "c");
        assertThat(search("", "done", null, null, null, null)).isEmpty();
        assertThat(search("b", "all", null, null, null, null)).containsExactly("b");
    }

    private List<String> search(
            String q,
            @Nullable String status,
            @Nullable String priority,
            @Nullable String tag,
            @Nullable String from,
            @Nullable String to) {
        return world
                .api
                .search(new TaskSearch(q, status, priority, tag, from, to, null, null, null, null))
                .tasks()
                .stream()
                .map(Task::title)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "priority", "created", "updated", "completed", "title", "number"})
    void pagesAddUpToTheWholeListInEitherDirection(String sort) {
        Random random = new Random(7);
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            String due = random.nextInt(4) == 0 ? null : "2026-12-%02dT09:00".formatted(1 + random.nextInt(9));
            operations.add(new Operation.Create(new CreateTask(
                    "Task" + (char) ('a' + random.nextInt(26)),
                    null,
                    PRIORITIES.get(random.nextInt(3)),
                    List.of(),
                    random.nextBoolean() && due != null ? due.substring(0, 10) : due,
                    null,
                    null,
                    List.of())));
        }
        world.api.bulk(operations, false);
        for (int i = 1; i < 20; i += 3) {
            world.clock.advance(java.time.Duration.ofMinutes(1));
            world.api.complete(TaskRef.of(i));
        }
        for (String order : List.of("asc", "desc")) {
            TaskSearch all = new TaskSearch(null, "all", null, null, null, null, sort, order, 200, null);
            List<Task> whole = world.api.search(all).tasks();
            assertThat(whole).hasSize(57).doesNotHaveDuplicates();
            assertThat(inPages(all.limitedTo(5))).isEqualTo(whole);
        }
    }

    private List<Task> inPages(TaskSearch search) {
        List<Task> tasks = new ArrayList<>();
        TaskPage page = world.api.search(search);
        tasks.addAll(page.tasks());
        while (page.next() != null) {
            page = world.api.search(search.from(page.next()));
            tasks.addAll(page.tasks());
        }
        return tasks;
    }

    @Test
    void severalKeysSortOneBehindTheOther() {
        make("b", null, "low", null, "2026-12-01");
        make("a", null, "high", null, "2026-12-01");
        make("c", null, "high", null, null);
        make("d", null, "low", null, null);

        assertThat(titles("sort:due,-priority")).containsExactly("a", "b", "c", "d");
        TaskSearch byTwo = TaskSearch.of("sort:due,-priority");
        assertThat(inPages(byTwo.limitedTo(1)))
                .isEqualTo(world.api.search(byTwo).tasks());
        assertThat(inPages(TaskSearch.of("sort:title").limitedTo(1)))
                .isSortedAccordingTo(Comparator.comparing(Task::title));
    }

    @Test
    void aCursorOfAnotherSearchOrNoCursorAtAllIsRefused() {
        for (int i = 0; i < 3; i++) {
            make("t" + i, null, null, null, null);
        }
        String cursor = Objects.requireNonNull(
                world.api.search(TaskSearch.of("").limitedTo(1)).next());
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        bytes[bytes.length - 1] = 'x';
        String damaged = Base64.getUrlEncoder().encodeToString(bytes);

        for (String bad : List.of(damaged, "", "???", "AAAA", cursor.substring(0, cursor.length() - 2))) {
            assertThatThrownBy(() ->
                            world.api.search(TaskSearch.of("").limitedTo(1).from(bad)))
                    .as(bad)
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.field()).contains("cursor"));
        }
        assertThatThrownBy(() -> world.api.search(TaskSearch.of("t").from(cursor)))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # q,           status, priority, tag,   from, sort,  order, limit, field
            'due:nonsense', -,     -,        -,     -,    -,     -,     -,     q
            -,             closed, -,        -,     -,    -,     -,     -,     status
            -,             -,      huge,     -,     -,    -,     -,     -,     priority
            -,             -,      -,        'a b', -,    -,     -,     -,     tag
            -,             -,      -,        -,     xyzzy, -,    -,     -,     due_from
            -,             -,      -,        -,     -,    size,  -,     -,     sort
            -,             -,      -,        -,     -,    due,   up,    -,     order
            -,             -,      -,        -,     -,    -,     -,     0,     limit
            -,             -,      -,        -,     -,    -,     -,     201,   limit
            """)
    void aBadSearchNamesWhatIsBad(
            @Nullable String q,
            @Nullable String status,
            @Nullable String priority,
            @Nullable String tag,
            @Nullable String from,
            @Nullable String sort,
            @Nullable String order,
            @Nullable Integer limit,
            String field) {
        TaskSearch search = new TaskSearch(q, status, priority, tag, from, null, sort, order, limit, null);

        assertThatThrownBy(() -> world.api.search(search))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).contains(field));
    }
}
