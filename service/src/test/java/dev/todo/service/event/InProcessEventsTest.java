package dev.todo.service.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.todo.core.event.CloudEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class InProcessEventsTest {

    private final InProcessEvents events = new InProcessEvents();
    private final List<String> seen = new ArrayList<>();

    @Test
    void acknowledgesOnceEverySubscriberHasHandledTheEvent() {
        events.subscribe("tasks", "a", event -> seen.add("a" + event.id()));
        events.subscribe("tasks", "b", event -> seen.add("b" + event.id()));
        events.subscribe("others", "a", event -> seen.add("other"));

        assertThatCode(() -> join(events.publish("tasks", event("1")))).doesNotThrowAnyException();

        assertThat(seen).containsExactly("a1", "b1");
    }

    @Test
    void refusesTheEventAHandlerCouldNotHandleYet() {
        events.subscribe("tasks", "a", event -> {
            throw new IllegalStateException("database away");
        });

        assertThatThrownBy(() -> join(events.publish("tasks", event("1")))).hasRootCauseMessage("database away");
    }

    @Test
    void acknowledgesAPoisonousEventSoThatItHoldsUpNothing() {
        events.subscribe("tasks", "a", event -> {
            throw new PoisonEventException("unreadable", null);
        });
        events.subscribe("tasks", "b", event -> seen.add(event.id()));

        assertThatCode(() -> join(events.publish("tasks", event("1")))).doesNotThrowAnyException();

        assertThat(seen).containsExactly("1");
    }

    @Test
    void handsNothingToAClosedSubscription() {
        EventSource.Subscription subscription = events.subscribe("tasks", "a", event -> seen.add(event.id()));
        subscription.close();

        join(events.publish("tasks", event("1")));

        assertThat(seen).isEmpty();
    }

    private static void join(CompletionStage<Void> stage) {
        stage.toCompletableFuture().join();
    }

    private static CloudEvent event(String id) {
        return new CloudEvent(
                "1.0",
                id,
                "/todo/server",
                "dev.todo.task.changed",
                null,
                Instant.EPOCH,
                "application/json",
                "u",
                1,
                "{}");
    }
}
