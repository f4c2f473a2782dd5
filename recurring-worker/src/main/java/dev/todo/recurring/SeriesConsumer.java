package dev.todo.recurring;

import dev.todo.core.api.SeriesApi;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.UnavailableException;
import dev.todo.core.event.CloudEvent;
import dev.todo.core.event.EventTypes;
import dev.todo.core.event.TaskEvent;
import dev.todo.core.recurrence.Completion;
import dev.todo.core.recurrence.NextOccurrence;
import dev.todo.service.event.EventHandler;
import dev.todo.service.event.PoisonEventException;
import io.avaje.json.JsonException;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

/**
 * Makes the next occurrence of a task whose event carries a completion. All it knows stands in the event, and asking
 * the server twice makes one occurrence: it may see an event any number of times.
 */
public final class SeriesConsumer implements EventHandler {

    private final SeriesApi series;
    private final JsonType<TaskEvent> payload;

    /** A consumer that makes occurrences through {@code series}. */
    public SeriesConsumer(SeriesApi series, Jsonb jsonb) {
        this.series = series;
        this.payload = jsonb.type(TaskEvent.class);
    }

    @Override
    public void handle(CloudEvent event) {
        if (!event.type().startsWith(EventTypes.TASK_PREFIX)) {
            throw new PoisonEventException("'" + event.type() + "' is no type of this topic", null);
        }
        TaskEvent happened = read(event);
        Completion completion = happened.completion();
        if (completion == null) {
            return;
        }
        try {
            NextOccurrence.after(completion).ifPresent(next -> {
                SeriesApi.NextAnswer _ = series.nextOccurrence(
                        happened.task().id(),
                        new SeriesApi.NextRequest(completion.number(), next.slot(), next.index(), next.start()));
            });
        } catch (NotFoundException e) {
            return; // deleted for good since
        } catch (ConflictException e) {
            if (e.type().equals(ConflictException.IDEMPOTENCY_IN_FLIGHT)) {
                throw new UnavailableException("the same is just being asked by another", e);
            }
            throw new PoisonEventException("no next occurrence can be made: " + e.getMessage(), e);
        } catch (InvalidInputException e) {
            throw new PoisonEventException("no next occurrence can be made: " + e.getMessage(), e);
        }
    }

    private TaskEvent read(CloudEvent event) {
        try {
            TaskEvent read = payload.fromJson(event.data());
            if (read == null || read.task() == null) {
                throw new PoisonEventException("the event holds no task", null);
            }
            return read;
        } catch (JsonException | InvalidInputException | IllegalArgumentException | NullPointerException e) {
            throw new PoisonEventException("the payload cannot be read: " + e.getMessage(), e);
        }
    }
}
