package dev.todo.server.task;

import dev.todo.core.event.ReminderDue;
import dev.todo.core.event.ReminderSettled;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change of a task's reminders means for deliveries: a reminder in state fired has one on its way. */
final class Deliveries {

    private Deliveries() {}

    /** The deliveries that were on their way {@code before} and need no showing {@code after}. */
    static List<ReminderSettled> settled(List<Reminder> before, List<Reminder> after) {
        Map<String, Reminder> still = underWay(after);
        Map<?, Reminder> now = after.stream().collect(Collectors.toMap(Reminder::id, Function.identity()));
        return underWay(before).values().stream()
                .filter(fired -> !still.containsKey(fired.deliveryId()))
                .map(fired -> settled(fired, now.get(fired.id())))
                .toList();
    }

    private static ReminderSettled settled(Reminder fired, @Nullable Reminder now) {
        ReminderState state = now == null ? ReminderState.CANCELLED : now.state();
        return new ReminderSettled(fired.deliveryId(), fired.id(), fired.generation(), fired.taskId(), state);
    }

    /** The deliveries that are on their way {@code after} and were not {@code before}: an undo can bring one back. */
    static List<ReminderDue> begun(List<Reminder> before, Task after, Instant now) {
        Map<String, Reminder> already = underWay(before);
        return underWay(after.reminders()).values().stream()
                .filter(fired -> !already.containsKey(fired.deliveryId()))
                .map(fired -> new ReminderDue(
                        fired.deliveryId(),
                        fired.id(),
                        fired.generation(),
                        after.id(),
                        after.title(),
                        after.due(),
                        fired.firesAt(),
                        ReminderDue.isLate(fired.firesAt(), now)))
                .toList();
    }

    private static Map<String, Reminder> underWay(List<Reminder> reminders) {
        Stream<Reminder> fired = reminders.stream().filter(reminder -> reminder.state() == ReminderState.FIRED);
        return fired.collect(Collectors.toMap(Reminder::deliveryId, Function.identity()));
    }
}
