package dev.todo.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.event.ReminderDue;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.reminder.ReminderFiring.Batch;
import dev.todo.server.store.Database;
import dev.todo.server.store.Outbox;
import dev.todo.server.store.Users;
import dev.todo.server.task.TestClock;
import dev.todo.server.task.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class ReminderFiringTest {

    private final Database database;
    private final TestClock clock = new TestClock("2026-11-23T10:00:00Z");
    private final World world;
    private final ReminderFiring firing;
    private final Told told;

    ReminderFiringTest(Database database) {
        this.database = database;
        this.world = new World(database, clock, "Europe/Berlin");
        this.firing = new ReminderFiring(database, clock);
        this.told = new Told(database, world.user);
    }

    @BeforeEach
    void leaveNothingDue() {
        clock.set("2026-11-23T10:00:00Z");
    }

    private static Reminder only(Task task) {
        assertThat(task.reminders()).hasSize(1);
        return task.reminders().getFirst();
    }

    @Test
    void twentyTriggersAtOnceFireItOnce() throws Exception {
        Task task = world.reminded("call", "2026-11-24T09:00", "1 hour");
        UUID reminder = only(task).id();
        clock.set("2026-11-24T07:00:00Z");
        int triggers = 20;
        CyclicBarrier together = new CyclicBarrier(triggers);
        List<Future<Firing>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(triggers)) {
            for (int i = 0; i < triggers; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return firing.fire(reminder, 1);
                }));
            }
        }

        List<Firing> outcomes = new ArrayList<>();
        for (Future<Firing> answer : answers) {
            outcomes.add(answer.get());
        }
        assertThat(outcomes)
                .containsOnlyOnce(Firing.FIRED)
                .contains(Firing.STALE)
                .doesNotContain(Firing.EARLY);
        assertThat(only(world.now(task)).state()).isEqualTo(ReminderState.FIRED);
        assertThat(told.due())
                .containsExactly(new ReminderDue(
                        reminder + ".1",
                        reminder,
                        1,
                        task.id(),
                        "call",
                        LocalMoment.parse("2026-11-24T09:00"),
                        Instant.parse("2026-11-24T07:00:00Z"),
                        false));
    }

    @Test
    void anEarlyTriggerIsToComeAgainAndAStaleOneHasDoneItsWork() {
        Reminder reminder = only(world.reminded("call", "2026-11-24T09:00", "1 hour"));
        assertThat(firing.fire(reminder.id(), 1)).isEqualTo(Firing.EARLY);

        world.api.snoozeReminder(reminder.id(), "2026-11-24T08:30");
        clock.set("2026-11-24T07:00:00Z");
        assertThat(firing.fire(reminder.id(), 1)).isEqualTo(Firing.STALE);
        assertThat(firing.fire(reminder.id(), 2)).isEqualTo(Firing.EARLY);
        assertThat(firing.fire(UUID.randomUUID(), 1)).isEqualTo(Firing.STALE);

        world.api.cancelReminder(reminder.id());
        clock.set("2026-11-24T08:00:00Z");
        assertThat(firing.fire(reminder.id(), 2)).isEqualTo(Firing.STALE);
        assertThat(told.due()).isEmpty();
    }

    @Test
    void aTriggerThatIsEarlyByLessThanClocksDifferWaitsForTheTime() {
        Reminder reminder = only(world.reminded("call", "2026-11-24T09:00", "at due time"));
        clock.set("2026-11-24T07:59:59.749Z");
        assertThat(firing.fire(reminder.id(), 1)).isEqualTo(Firing.EARLY);

        // A clock that stands at the first look and has reached the time at the second.
        AtomicInteger looks = new AtomicInteger();
        InstantSource behind =
                () -> Instant.parse(looks.getAndIncrement() == 0 ? "2026-11-24T07:59:59.990Z" : "2026-11-24T08:00:00Z");
        assertThat(new ReminderFiring(database, behind).fire(reminder.id(), 1)).isEqualTo(Firing.FIRED);
    }

    @Test
    void itIsLateTwoSecondsAfterItsTime() {
        Reminder punctual = only(world.reminded("a", "2026-11-24T09:00", "at due time"));
        Reminder late = only(world.reminded("b", "2026-11-24T09:00", "at due time"));
        clock.set("2026-11-24T08:00:02Z");
        firing.fire(punctual.id(), 1);
        clock.set("2026-11-24T08:00:02.001Z");
        firing.fire(late.id(), 1);

        assertThat(told.due()).extracting(ReminderDue::late).containsExactly(false, true);
    }

    @Test
    void aBatchFiresEverybodysInTheOrderTheyWereDueAndKeepsEachUsersSequenceDense() {
        World other = new World(database, clock, "UTC");
        for (int i = 0; i < 20; i++) {
            world.reminded("mine " + i, "2026-11-24T09:00", (40 - i) + " minutes");
            other.reminded("theirs " + i, "2026-11-24T08:00", (40 - i) + " minutes");
        }
        clock.set("2026-11-24T08:00:00Z");

        Batch batch = firing.fireDue(clock.instant(), Set.of(), 1_000);

        assertThat(batch.fired()).isEqualTo(40);
        for (World each : List.of(world, other)) {
            Told events = new Told(database, each.user);
            assertThat(events.due())
                    .hasSize(20)
                    .isSortedAccordingTo(java.util.Comparator.comparing(ReminderDue::firesAt));
            List<Long> sequences = events.all().stream()
                    .map(Outbox.Message::sequence)
                    .distinct()
                    .toList();
            assertThat(sequences).isSorted().startsWith(1L).endsWith((long) sequences.size());
            each.api.create(dev.todo.core.api.CreateTask.titled("next"));
            assertThat(events.all().getLast().sequence()).isEqualTo(sequences.size() + 1L);
        }
    }

    @Test
    void aUserWhoseDataAreBeingChangedHoldsUpNobodyElse() {
        World other = new World(database, clock, "UTC");
        Task mine = world.reminded("mine", "2026-11-24T09:00", "at due time");
        Task theirs = other.reminded("theirs", "2026-11-24T08:00", "at due time");
        clock.set("2026-11-24T08:00:00Z");
        Users users = new Users();

        database.runInTransaction(tx -> {
            assertThat(users.lock(tx, world.user)).isPresent();
            Batch batch = firing.fireDue(clock.instant(), Set.of(), 1_000);
            assertThat(batch.busy()).containsExactly(world.user);
            assertThat(only(other.now(theirs)).state()).isEqualTo(ReminderState.FIRED);
            assertThat(firing.fireDue(clock.instant(), batch.busy(), 1_000).found())
                    .isZero();
        });

        assertThat(firing.fireDue(clock.instant(), Collections.emptySet(), 1_000)
                        .fired())
                .isEqualTo(1);
        assertThat(only(world.now(mine)).state()).isEqualTo(ReminderState.FIRED);
    }
}
