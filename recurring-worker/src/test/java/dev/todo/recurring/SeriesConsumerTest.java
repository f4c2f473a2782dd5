package dev.todo.recurring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.api.SeriesApi;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import dev.todo.core.event.TaskEvent;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Completion;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import dev.todo.service.event.PoisonEventException;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesConsumerTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UUID TASK = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private final Jsonb jsonb = Jsonb.builder().build();
    private final List<SeriesApi.NextRequest> asked = new ArrayList<>();

    @Test
    void asksForTheSlotBehindTheCompletion() {
        consumer().handle(event(completion("FREQ=MONTHLY;BYMONTHDAY=1", "2026-10-01T09:00", "2026-11-15T10:00:00Z")));

        assertThat(asked)
                .containsExactly(new SeriesApi.NextRequest(
                        1, LocalMoment.parse("2026-12-01T09:00"), 4, LocalMoment.parse("2026-10-01T09:00")));
    }

    @Test
    void asksForNothingWhenTheSeriesHasEnded() {
        consumer().handle(event(completion("FREQ=DAILY;UNTIL=20261001", "2026-10-01T09:00", "2026-10-01T10:00:00Z")));

        assertThat(asked).isEmpty();
    }

    @Test
    void ignoresEventsWithoutACompletion() {
        consumer().handle(event((Completion) null));

        assertThat(asked).isEmpty();
    }

    @Test
    void leavesASourceThatIsGone() {
        new SeriesConsumer(
                        (source, request) -> {
                            throw new NotFoundException("no task");
                        },
                        jsonb)
                .handle(event(completion("FREQ=DAILY", "2026-10-01T09:00", "2026-10-01T10:00:00Z")));
    }

    @Test
    void triesAgainLaterWhenTheServerIsAway() {
        SeriesConsumer consumer = new SeriesConsumer(
                (source, request) -> {
                    throw new UnavailableException("database away");
                },
                jsonb);

        assertThatThrownBy(() ->
                        consumer.handle(event(completion("FREQ=DAILY", "2026-10-01T09:00", "2026-10-01T10:00:00Z"))))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void callsWhatItCannotReadPoison() {
        for (String data : List.of("{", "[]", "{}", "{\"task\":5}", "null")) {
            assertThatThrownBy(() -> consumer().handle(event(EventTypes.TASK_COMPLETED, data)))
                    .as(data)
                    .isInstanceOf(PoisonEventException.class);
        }
        assertThatThrownBy(() -> consumer().handle(event("com.example.other", "{}")))
                .isInstanceOf(PoisonEventException.class);
        assertThatThrownBy(() ->
                        consumer().handle(event(completion("FREQ=NEVER", "2026-10-01T09:00", "2026-10-01T10:00:00Z"))))
                .isInstanceOf(PoisonEventException.class);
    }

    private SeriesConsumer consumer() {
        return new SeriesConsumer(
                (source, request) -> {
                    assertThat(source).isEqualTo(TASK);
                    asked.add(request);
                    return new SeriesApi.NextAnswer(true, null);
                },
                jsonb);
    }

    private static Completion completion(String rule, String slot, String completedAt) {
        return new Completion(
                1,
                Instant.parse(completedAt),
                BERLIN,
                BERLIN,
                LocalMoment.parse(slot),
                LocalMoment.parse("2026-10-01T09:00"),
                rule,
                Anchor.DUE,
                Missed.NEXT_FUTURE,
                List.of(),
                3);
    }

    private CloudEvent event(@Nullable Completion completion) {
        Task task = new Task(
                TASK,
                12,
                "pay rent",
                null,
                Status.DONE,
                Priority.MEDIUM,
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                2);
        return event(EventTypes.TASK_COMPLETED, jsonb.type(TaskEvent.class).toJson(new TaskEvent(task, completion)));
    }

    private static CloudEvent event(String type, String data) {
        return new CloudEvent(
                "1.0", "1", "/todo/server", type, TASK.toString(), Instant.EPOCH, "application/json", "u", 1, data);
    }
}
