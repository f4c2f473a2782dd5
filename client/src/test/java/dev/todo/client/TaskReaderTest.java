package dev.todo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskPage;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderKind;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskReaderTest {

    private static final Jsonb LIBRARY =
            Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
    private static final UUID ID = UUID.fromString("01997a00-0000-7000-8000-000000000001");
    private static final Instant THEN = Instant.parse("2026-11-23T10:32:53.464488Z");

    private final Wire wire = new Wire();

    private static Response answer(Object document) {
        return new Response(200, Map.of(), LIBRARY.toJson(document));
    }

    private static Task full(Status status, Priority priority, Anchor anchor, Missed missed) {
        return new Task(
                ID,
                12,
                "pay \"rent\" \uD83C\uDFE0",
                "line\nline",
                status,
                priority,
                List.of("#home", "#bills"),
                LocalMoment.parse("2026-12-01T09:00:30"),
                ZoneId.of("Europe/Berlin"),
                new Occurrence(
                        "FREQ=MONTHLY;BYMONTHDAY=1",
                        anchor,
                        missed,
                        List.of(LocalMoment.parse("2027-01-01T09:00")),
                        ID,
                        3,
                        LocalMoment.parse("2026-12-01T09:00"),
                        LocalMoment.parse("2026-10-01T09:00")),
                reminders(),
                ID,
                THEN,
                THEN.plusMillis(1),
                THEN.plusSeconds(2),
                4);
    }

    private static List<Reminder> reminders() {
        List<Reminder> reminders = new ArrayList<>();
        for (ReminderState state : ReminderState.values()) {
            reminders.add(new Reminder(ID, ID, ReminderKind.RELATIVE, "1 day", null, THEN, 2, state, "past"));
            LocalMoment at = LocalMoment.parse("2026-12-01T08:00");
            reminders.add(new Reminder(ID, ID, ReminderKind.ABSOLUTE, null, at, THEN, 1, state, null));
        }
        return reminders;
    }

    private static Task bare() {
        return new Task(
                ID,
                1,
                "x",
                null,
                Status.OPEN,
                Priority.MEDIUM,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                THEN,
                THEN,
                null,
                1);
    }

    @Test
    void readsWhatTheLibraryWrites() {
        List<Task> tasks = new ArrayList<>(List.of(bare()));
        for (Status status : Status.values()) {
            for (Priority priority : Priority.values()) {
                for (Anchor anchor : Anchor.values()) {
                    for (Missed missed : Missed.values()) {
                        tasks.add(full(status, priority, anchor, missed));
                    }
                }
            }
        }
        TaskPage page = new TaskPage(tasks, "next");
        assertThat(wire.page(answer(page))).isEqualTo(page);
        assertThat(wire.page(answer(new TaskPage(List.of(), null)))).isEqualTo(new TaskPage(List.of(), null));
    }

    @Test
    void readsOutcomesWithAndWithoutTheirParts() {
        Task task = full(Status.DONE, Priority.HIGH, Anchor.DUE, Missed.NEXT_FUTURE);
        Outcome whole = new Outcome(
                task, bare(), LocalMoment.parse("2027-01-01"), true, reminders().getFirst(), List.of("moved"));
        Outcome least = new Outcome(bare(), null, null, false, null, List.of());
        assertThat(wire.outcome(answer(whole))).isEqualTo(whole);
        assertThat(wire.outcome(answer(least))).isEqualTo(least);
    }

    private static Map<String, Object> fields() {
        return new LinkedHashMap<>(
                LIBRARY.type(Object.class).fromJson(LIBRARY.toJson(bare())) instanceof Map<?, ?> map
                        ? Wire.objectIn(map)
                        : Map.of());
    }

    @Test
    void whatANewerServerAddsIsPassedOver() {
        Map<String, Object> more = fields();
        more.put("colour", Map.of("name", "red"));
        assertThat(wire.task(answer(more))).isEqualTo(bare());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "tags", "due", "zone", "recurrence", "reminders", "parent", "completedAt"})
    void whatMayBeUnsetMayBeMissing(String field) {
        Map<String, Object> less = fields();
        less.remove(field);
        assertThat(wire.task(answer(less))).isEqualTo(bare());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "number", "title", "status", "priority", "createdAt", "updatedAt", "version"})
    void anAnswerWithoutWhatATaskMustHaveMakesNoSense(String field) {
        for (Object wrong : List.of("no such value", List.of())) {
            Map<String, Object> changed = fields();
            changed.put(field, wrong);
            if (!field.equals("title") || !(wrong instanceof String)) {
                assertMakesNoSense(changed);
            }
        }
        Map<String, Object> less = fields();
        less.remove(field);
        assertMakesNoSense(less);
    }

    private void assertMakesNoSense(Map<String, Object> task) {
        assertThatThrownBy(() -> wire.task(answer(task)))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("makes no sense");
    }
}
