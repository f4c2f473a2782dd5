package dev.todo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.SeriesApi.NextAnswer;
import dev.todo.core.api.SeriesApi.NextRequest;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.Patch;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class SeriesTest {

    private World world;

    @BeforeEach
    void start(Database database) {
        world = new World(database, "2026-11-23T10:00:00Z", "Europe/Berlin");
    }

    private static Occurrence place(Task task) {
        return Objects.requireNonNull(task.recurrence());
    }

    @Test
    void completingAnOccurrenceMakesTheNextWithAllItInherits() {
        Task first = world.recurring(
                "pay rent", "2026-12-01T09:00", RecurrenceInput.of("FREQ=MONTHLY;BYMONTHDAY=1"), "1 day");
        world.api.update(
                TaskRef.of(first.id()),
                UpdateTask.NOTHING.withNotes(Patch.set("iban")).withTags(Patch.set(List.of("home"))),
                OptionalLong.empty());
        world.clock.set("2026-12-01T12:00:00Z");

        Outcome outcome = world.api.complete(TaskRef.of(first.id()));
        assertThat(outcome.nextDue()).hasToString("2027-01-01T09:00");
        assertThat(outcome.next()).isNull();
        world.work();

        Task next = world.todos.successorOf(first.id()).orElseThrow();
        assertThat(next.title()).isEqualTo("pay rent");
        assertThat(next.notes()).isEqualTo("iban");
        assertThat(next.tags()).containsExactly("#home");
        assertThat(next.parent()).isEqualTo(first.id());
        assertThat(next.due()).hasToString("2027-01-01T09:00");
        assertThat(next.reminders()).singleElement().satisfies(reminder -> {
            assertThat(reminder.offset()).isEqualTo("1 day");
            assertThat(reminder.firesAt()).isEqualTo("2026-12-31T08:00:00Z");
        });
        assertThat(place(next).index()).isEqualTo(2);
        assertThat(place(next).seriesId()).isEqualTo(place(first).seriesId());
        Outcome again = world.api.complete(TaskRef.of(first.id()));
        assertThat(again.changed()).isFalse();
        assertThat(again.next()).isEqualTo(next);
    }

    @Test
    void askingTwiceMakesOneOccurrence() {
        Task first = world.recurring("water", "2026-11-23", "FREQ=DAILY");
        world.api.complete(TaskRef.of(first.id()));
        NextRequest request = new NextRequest(1, LocalMoment.parse("2026-11-24"), 2, LocalMoment.parse("2026-11-23"));

        NextAnswer made = world.todos.series().nextOccurrence(first.id(), request);
        NextAnswer again = world.todos.series().nextOccurrence(first.id(), request);

        assertThat(made.created()).isTrue();
        assertThat(again).isEqualTo(new NextAnswer(false, made.task()));
        assertThat(world.api.search(TaskSearch.of("")).tasks()).hasSize(1);
    }

    @Test
    void aRequestForAnEarlierCompletionMakesNothing() {
        Task first = world.recurring("water", "2026-11-23", "FREQ=DAILY");
        NextRequest stale = new NextRequest(1, LocalMoment.parse("2026-11-24"), 2, LocalMoment.parse("2026-11-23"));
        assertThat(world.todos.series().nextOccurrence(first.id(), stale)).isEqualTo(new NextAnswer(false, null));

        world.api.complete(TaskRef.of(first.id()));
        world.api.reopen(TaskRef.of(first.id()));
        world.api.complete(TaskRef.of(first.id()));

        assertThat(world.todos.series().nextOccurrence(first.id(), stale)).isEqualTo(new NextAnswer(false, null));
        world.work();
        assertThat(world.todos.successorOf(first.id())).isPresent();
    }

    @Test
    void twentyCompletionsAtOnceMakeOneOccurrenceAndAgree() throws Exception {
        Task first = world.recurring("water", "2026-11-23", "FREQ=DAILY");
        List<Callable<Outcome>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(() -> {
                Outcome outcome = world.api.complete(TaskRef.of(first.id()));
                world.work();
                return outcome;
            });
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> answer : threads.invokeAll(calls)) {
                outcomes.add(answer.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome::changed).hasSize(1);
        assertThat(outcomes).extracting(Outcome::task).containsOnly(world.now(first));
        assertThat(outcomes).extracting(Outcome::nextDue).containsOnly(LocalMoment.parse("2026-11-24"));
        assertThat(world.api.search(TaskSearch.of("status:all")).tasks()).hasSize(2);
    }

    @Test
    void theEndOfTheMonthClampsAndReturnsForTwoYears() {
        Task task = world.recurring("report", "2027-01-31", "FREQ=MONTHLY");
        List<String> dues = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            world.clock.set(task.due() + "T12:00:00Z");
            task = world.completed(task).orElseThrow();
            dues.add(String.valueOf(task.due()));
        }

        assertThat(dues)
                .containsExactly(
                        "2027-02-28",
                        "2027-03-31",
                        "2027-04-30",
                        "2027-05-31",
                        "2027-06-30",
                        "2027-07-31",
                        "2027-08-31",
                        "2027-09-30",
                        "2027-10-31",
                        "2027-11-30",
                        "2027-12-31",
                        "2028-01-31",
                        "2028-02-29",
                        "2028-03-31",
                        "2028-04-30",
                        "2028-05-31",
                        "2028-06-30",
                        "2028-07-31",
                        "2028-08-31",
                        "2028-09-30",
                        "2028-10-31",
                        "2028-11-30",
                        "2028-12-31",
                        "2029-01-31");
        assertThat(place(task).index()).isEqualTo(25);
    }

    @Test
    void theLeapDayComesBackInLeapYears() {
        Task task = world.recurring("leap", "2028-02-29", "FREQ=YEARLY");
        List<String> dues = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            world.clock.set(task.due() + "T12:00:00Z");
            task = world.completed(task).orElseThrow();
            dues.add(String.valueOf(task.due()));
        }

        assertThat(dues).containsExactly("2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29");
    }

    @Test
    void aCountEndsTheSeriesAlsoAcrossMissedSlots() {
        Task first = world.recurring("antibiotics", "2026-11-23", "FREQ=DAILY;COUNT=4");
        Task second = world.completed(first).orElseThrow();
        assertThat(second.due()).hasToString("2026-11-24");

        world.clock.set("2026-11-25T12:00:00Z"); // the slot of the 25th is missed
        Task last = world.completed(second).orElseThrow();
        assertThat(last.due()).hasToString("2026-11-26");

        Outcome outcome = world.api.complete(TaskRef.of(last.id()));
        world.work();
        assertThat(outcome.nextDue()).isNull();
        assertThat(world.api.search(TaskSearch.of("")).tasks()).isEmpty();
    }

    @Test
    void aCountFromCompletionCountsTasks() {
        Task task = world.recurring(
                "antibiotics",
                "2026-11-23",
                new RecurrenceInput("FREQ=DAILY;INTERVAL=3;COUNT=3", Anchor.COMPLETION, null, null));
        world.clock.set("2026-11-30T12:00:00Z");
        Task second = world.completed(task).orElseThrow();
        assertThat(second.due()).hasToString("2026-12-03");
        Task third = world.completed(second).orElseThrow();
        assertThat(third.due()).hasToString("2026-12-03");

        assertThat(world.completed(third)).isEmpty();
    }

    @Test
    void missedSlotsAreMadeOneByOneWhenAskedFor() {
        Task task = world.recurring(
                "journal", "2026-11-20", new RecurrenceInput("FREQ=DAILY", null, Missed.NEXT_IN_SERIES, null));

        assertThat(world.completed(task).orElseThrow().due()).hasToString("2026-11-21");
    }

    @Test
    void skippingGoesOnAndKeepsTheOccurrenceAsSkipped() {
        Task task = world.recurring("jog", "2026-11-23", "FREQ=DAILY");

        Outcome skipped = world.api.skip(TaskRef.of(task.id()));
        world.work();

        assertThat(skipped.task().status()).isEqualTo(Status.SKIPPED);
        assertThat(world.todos.successorOf(task.id()).orElseThrow().due()).hasToString("2026-11-24");
        assertThat(world.api.skip(TaskRef.of(task.id())).changed()).isFalse();
    }

    @Test
    void deletingAnOccurrenceGoesOnWithTheSeries() {
        Task task = world.recurring("jog", "2026-11-23", "FREQ=DAILY");

        Outcome deleted = world.api.delete(TaskRef.of(task.id()), false);
        world.work();

        assertThat(deleted.nextDue()).hasToString("2026-11-24");
        Task next = world.api.search(TaskSearch.of("")).tasks().getFirst();
        assertThat(next.due()).hasToString("2026-11-24");
        assertThat(place(next).index()).isEqualTo(2);
        world.api.delete(TaskRef.of(next.id()), false);
        world.work();
        world.work();
        assertThat(world.api.search(TaskSearch.of("")).tasks())
                .singleElement()
                .satisfies(third -> assertThat(place(third).index()).isEqualTo(3));
    }

    @Test
    void deletingTheSeriesEndsItAndKeepsItsHistory() {
        Task first = world.recurring("jog", "2026-11-23", "FREQ=DAILY");
        Task second = world.completed(first).orElseThrow();

        world.api.delete(TaskRef.of(second.id()), true);
        world.work();

        assertThat(world.api.search(TaskSearch.of("status:all")).tasks())
                .extracting(Task::id)
                .containsExactly(first.id());
        assertThat(world.todos.series().waiting(Duration.ofMillis(-1), 10)).isEmpty();
    }

    @Test
    void deletingTheSeriesBeforeItsNextOccurrenceIsMadeEndsItToo() {
        Task first = world.recurring("jog", "2026-11-23", "FREQ=DAILY");
        world.api.complete(TaskRef.of(first.id()));

        world.api.delete(TaskRef.of(first.id()), true);
        world.work();

        assertThat(world.api.search(TaskSearch.of("")).tasks()).isEmpty();
        assertThat(world.now(first).status()).isEqualTo(Status.DONE);
    }

    @Test
    void reopeningWithdrawsTheUntouchedNextOccurrence() {
        Task first = world.recurring("jog", "2026-11-23", "FREQ=DAILY");
        world.completed(first);

        world.api.reopen(TaskRef.of(first.id()));
        world.work();

        assertThat(world.api.search(TaskSearch.of("status:all")).tasks())
                .extracting(Task::id)
                .containsExactly(first.id());
        assertThat(world.completed(first).orElseThrow().due()).hasToString("2026-11-24");
    }

    @Test
    void reopeningKeepsATouchedNextOccurrenceAndSaysSo() {
        Task first = world.recurring("jog", "2026-11-23", "FREQ=DAILY");
        Task next = world.completed(first).orElseThrow();
        world.api.reschedule(TaskRef.of(next.id()), "2026-11-27");

        Outcome reopened = world.api.reopen(TaskRef.of(first.id()));

        assertThat(reopened.notices()).singleElement().asString().contains("is kept");
        assertThat(world.api.search(TaskSearch.of("")).tasks()).hasSize(2);
    }

    @Test
    void reschedulingMovesTheDueAndTheSeriesGoesOnFromItsSlot() {
        Task task = world.recurring("bins", "2026-11-24", "FREQ=WEEKLY");

        Task moved = world.api.reschedule(TaskRef.of(task.id()), "+2 days").task();

        assertThat(moved.due()).hasToString("2026-11-26");
        assertThat(place(moved).slot()).hasToString("2026-11-24");
        world.clock.set("2026-11-26T12:00:00Z");
        assertThat(world.completed(moved).orElseThrow().due()).hasToString("2026-12-01");
    }

    @Test
    void aNewRecurrenceStartsANewSeriesAtItsDue() {
        Task task = world.completed(world.recurring("bins", "2026-11-24", "FREQ=WEEKLY"))
                .orElseThrow();

        Task changed = world.api
                .update(
                        TaskRef.of(task.id()),
                        UpdateTask.NOTHING.withRecurrence(Patch.set(RecurrenceInput.of("FREQ=DAILY;INTERVAL=2"))),
                        OptionalLong.empty())
                .task();

        assertThat(place(changed).index()).isEqualTo(1);
        assertThat(place(changed).seriesId()).isNotEqualTo(place(task).seriesId());
        assertThat(place(changed).start()).isEqualTo(task.due());
    }

    @Test
    void takingTheRecurrenceAwayEndsTheSeries() {
        Task task = world.recurring("bins", "2026-11-24", "FREQ=WEEKLY");

        Task plain = world.api
                .update(TaskRef.of(task.id()), UpdateTask.NOTHING.withRecurrence(Patch.clear()), OptionalLong.empty())
                .task();

        assertThat(plain.recurrence()).isNull();
        assertThat(plain.due()).isEqualTo(task.due());
        assertThat(world.completed(plain)).isEmpty();
    }

    @Test
    void aDueThatDoesNotMatchItsRuleMovesAndTheAnswerSaysSo() {
        Outcome outcome = world.api
                .bulk(
                        List.of(new Operation.Create(new dev.todo.core.api.CreateTask(
                                "bins",
                                null,
                                null,
                                List.of(),
                                "2026-11-25",
                                null,
                                RecurrenceInput.of("FREQ=WEEKLY;BYDAY=FR"),
                                List.of()))),
                        false)
                .results()
                .getFirst();

        assertThat(outcome.task().due()).hasToString("2026-11-27");
        assertThat(outcome.notices()).singleElement().asString().contains("2026-11-25", "2026-11-27");
    }

    @Test
    void withoutADueASeriesStartsAtItsFirstSlotNotBeforeNow() {
        Task task = world.recurring("bins", null, RecurrenceInput.of("FREQ=WEEKLY;BYDAY=MO,TH"));

        assertThat(task.due()).hasToString("2026-11-23");
    }

    @Test
    void excludedDatesAreLeftOut() {
        Task task = world.recurring(
                "swim",
                "2026-11-23",
                new RecurrenceInput("FREQ=DAILY", null, null, List.of("2026-11-24", "2026-11-25")));

        assertThat(world.completed(task).orElseThrow().due()).hasToString("2026-11-26");
    }

    @Test
    void aBadRuleNamesItsField() {
        assertThatThrownBy(() -> world.recurring("x", "2026-11-23", "FREQ=SOMETIMES"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).contains("recurrence.rule"));
        assertThatThrownBy(() -> world.recurring("x", "2026-11-23", "FREQ=HOURLY"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).contains("recurrence.rule"));
        assertThatThrownBy(() -> world.recurring("x", "2026-11-23", RecurrenceInput.of(" ")))
                .isInstanceOf(InvalidInputException.class);
    }
}
