package dev.todo.server.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Profile;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TaskSearch;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.json.JsonFields;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.task.Task;
import dev.todo.server.database.PostgresExtension;
import dev.todo.server.store.Database;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local time first, instants from it: gaps, overlaps and a day that never was. */
@ExtendWith(PostgresExtension.class)
class ZonesTest {

    private static String firesAt(Task task) {
        return task.reminders().getFirst().firesAt().toString();
    }

    /** Completes a daily task twice and looks at when each of its occurrences is due. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # zone,                first,            first at,             second,           second at,            third,            third at
            Europe/Berlin,         2027-03-27T02:30, 2027-03-27T01:30:00Z, 2027-03-28T02:30, 2027-03-28T01:30:00Z, 2027-03-29T02:30, 2027-03-29T00:30:00Z
            Europe/Berlin,         2026-10-24T02:30, 2026-10-24T00:30:00Z, 2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-26T02:30, 2026-10-26T01:30:00Z
            Australia/Lord_Howe,   2026-10-03T02:15, 2026-10-02T15:45:00Z, 2026-10-04T02:15, 2026-10-03T15:45:00Z, 2026-10-05T02:15, 2026-10-04T15:15:00Z
            Australia/Lord_Howe,   2027-04-03T01:45, 2027-04-02T14:45:00Z, 2027-04-04T01:45, 2027-04-03T14:45:00Z, 2027-04-05T01:45, 2027-04-04T15:15:00Z
            Pacific/Apia,          2011-12-29T09:00, 2011-12-29T19:00:00Z, 2011-12-30T09:00, 2011-12-30T19:00:00Z, 2011-12-31T09:00, 2011-12-30T19:00:00Z
            """)
    void aDailyTimeStaysTheSameOnTheClockAcrossItsChanges(
            String zone,
            String first,
            String firstAt,
            String second,
            String secondAt,
            String third,
            String thirdAt,
            Database database) {
        World world = new World(database, "2010-01-01T00:00:00Z", zone);
        RecurrenceInput daily = new RecurrenceInput("FREQ=DAILY", null, Missed.NEXT_IN_SERIES, null);
        Task one = world.recurring("pill", first, daily, "at due time");
        Task two = world.completed(one).orElseThrow();
        Task three = world.completed(two).orElseThrow();

        assertThat(List.of(
                        one.due() + " " + firesAt(one),
                        two.due() + " " + firesAt(two),
                        three.due() + " " + firesAt(three)))
                .containsExactly(first + " " + firstAt, second + " " + secondAt, third + " " + thirdAt);
    }

    @Test
    void completingInTheGapMakesTheNextDaysOccurrence(Database database) {
        World world = new World(database, "2027-03-28T01:40:00Z", "Europe/Berlin"); // 03:40, ten minutes after
        Task task = world.recurring("pill", "2027-03-28T02:30", "FREQ=DAILY");

        assertThat(world.completed(task).orElseThrow().due()).hasToString("2027-03-29T02:30");
    }

    @Test
    void aMissingDayIsPassedOverByTheCalendarNotByTheRule(Database database) {
        World world = new World(database, "2011-12-29T20:00:00Z", "Pacific/Apia");
        Task task = world.recurring("pill", "2011-12-29", "FREQ=DAILY");

        assertThat(world.completed(task).orElseThrow().due()).hasToString("2011-12-30");
    }

    @Test
    void anInstantIsReadOnTheUsersClock(Database database) {
        World world = new World(database, "2026-11-23T10:00:00Z", "Europe/Berlin");

        Task task = world.due("call", "2026-12-01T09:00:00-05:00");

        assertThat(task.due()).hasToString("2026-12-01T15:00");
        assertThat(task.zone()).hasToString("Europe/Berlin");
    }

    @Test
    void aTimeKeepsItsZoneWhenItsOwnerMovesAndADayFloats(Database database) {
        World world = new World(database, "2026-11-23T10:00:00Z", "Europe/Berlin");
        Task timed = world.api
                .create(new CreateTask(
                        "call", null, null, List.of(), "2026-11-23T23:30", null, null, List.of("at due time")))
                .task();
        Task whole = world.api
                .create(new CreateTask("shop", null, null, List.of(), "2026-11-24", null, null, List.of("at due time")))
                .task();
        assertThat(firesAt(whole)).isEqualTo("2026-11-24T08:00:00Z");

        world.api.updateProfile(new Profile.Change(null, "Asia/Tokyo", null, null, "07:30"));

        assertThat(world.now(timed)).isEqualTo(timed);
        Task moved = world.now(whole);
        assertThat(firesAt(moved)).isEqualTo("2026-11-23T22:30:00Z");
        assertThat(moved.reminders().getFirst().generation()).isEqualTo(2);
        assertThat(moved.version()).isEqualTo(whole.version());
        // 23:30 in Berlin is 07:30 of the next day in Tokyo.
        assertThat(world.api.search(TaskSearch.of("due:2026-11-24")).tasks())
                .extracting(Task::title)
                .containsExactlyInAnyOrder("call", "shop");
    }

    @Test
    void anotherZoneKeepsTheTimeOnTheClock(Database database) {
        World world = new World(database, "2026-11-23T10:00:00Z", "Europe/Berlin");
        Task task = world.api
                .create(new CreateTask(
                        "call", null, null, List.of(), "2026-11-25T09:00", null, null, List.of("at due time")))
                .task();
        UpdateTask toTokyo = UpdateTask.fromJson(JsonFields.of(Map.of("zone", "Asia/Tokyo")));

        Task moved = world.api
                .update(TaskRef.of(task.id()), toTokyo, OptionalLong.empty())
                .task();

        assertThat(moved.due()).hasToString("2026-11-25T09:00");
        assertThat(moved.zone()).hasToString("Asia/Tokyo");
        assertThat(firesAt(moved)).isEqualTo("2026-11-25T00:00:00Z");
    }
}
