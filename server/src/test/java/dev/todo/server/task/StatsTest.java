package dev.todo.server.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Stats;
import dev.todo.core.api.TaskRef;
import dev.todo.core.task.Priority;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class StatsTest {

    private static void create(World world, Priority priority, @Nullable String due, String... tags) {
        world.api.create(new CreateTask("t", null, priority, List.of(tags), due, null, null, List.of()));
    }

    @Test
    void countsAreOfTheUsersDays(Database database) {
        // 01:30 on Tuesday the 24th in Auckland, still Monday in UTC
        World world = new World(database, "2026-11-23T12:30:00Z", "Pacific/Auckland");
        create(world, Priority.HIGH, "2026-11-24", "home");
        create(world, Priority.HIGH, "2026-11-23", "Home", "work");
        create(world, Priority.LOW, null);
        create(world, Priority.LOW, null, "work");
        world.api.complete(TaskRef.of(4));

        Stats stats = world.api.stats("");

        assertThat(stats.total()).isEqualTo(4);
        assertThat(stats.byStatus()).containsExactly(entry("open", 3L), entry("done", 1L), entry("skipped", 0L));
        assertThat(stats.byPriority()).containsExactly(entry("low", 1L), entry("medium", 0L), entry("high", 2L));
        assertThat(stats.byTag().values()).containsExactly(2L, 1L);
        assertThat(stats.overdue()).isEqualTo(1);
        assertThat(stats.dueToday()).isEqualTo(1);
        assertThat(stats.completedPerDay()).hasSize(30);
        assertThat(stats.completedPerDay().getLast()).isEqualTo(new Stats.Count(LocalDate.parse("2026-11-24"), 1));
        assertThat(stats.completedPerWeek()).hasSize(12);
        assertThat(stats.completedPerWeek().getLast()).isEqualTo(new Stats.Count(LocalDate.parse("2026-11-23"), 1));
        assertThat(stats.streak()).isEqualTo(1);
        assertThat(world.api.stats("#work").total()).isEqualTo(2);
    }

    @Test
    void aStreakIsOfDaysInARowAndTodayMayStillBeEmpty(Database database) {
        World world = new World(database, "2026-11-01T10:00:00Z", "Europe/Berlin");
        for (int day : List.of(10, 12, 13, 14)) {
            world.clock.set("2026-11-%02dT10:00:00Z".formatted(day));
            world.api.complete(TaskRef.of(world.due("t", null).id()));
        }

        world.clock.set("2026-11-15T08:00:00Z");
        assertThat(world.api.stats("").streak()).isEqualTo(3);
        world.clock.set("2026-11-16T08:00:00Z");
        assertThat(world.api.stats("").streak()).isZero();
    }

    @Test
    void aStreakMayBeLongerThanAYear(Database database) {
        World world = new World(database, "2026-01-01T12:00:00Z", "UTC");
        for (int i = 0; i < 405; i++) {
            world.api.complete(TaskRef.of(world.due("t", null).id()));
            world.clock.advance(java.time.Duration.ofDays(1));
        }

        assertThat(world.api.stats("").streak()).isEqualTo(405);
    }
}
