package dev.todo.client;

import dev.todo.core.push.Push;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that remembers. */
final class Screen implements PushListener {

    final AtomicInteger refreshed = new AtomicInteger();
    final List<String> shown = new CopyOnWriteArrayList<>();
    final List<String> settled = new CopyOnWriteArrayList<>();
    final List<Push.TaskChange> changes = new CopyOnWriteArrayList<>();
    final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    volatile boolean broken;

    @Override
    public void refresh() {
        refreshed.incrementAndGet();
    }

    @Override
    public void reminder(Push.Reminder reminder) {
        if (broken) {
            throw new IllegalStateException("no display");
        }
        shown.add(reminder.id());
    }

    @Override
    public void settled(String delivery) {
        settled.add(delivery);
    }

    @Override
    public void changed(Push.TaskChange change) {
        changes.add(change);
    }

    @Override
    public void state(ConnectionState state) {
        states.add(state);
    }

    boolean was(Class<? extends ConnectionState> kind) {
        return states.stream().anyMatch(kind::isInstance);
    }
}
