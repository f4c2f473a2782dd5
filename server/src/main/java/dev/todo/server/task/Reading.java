package dev.todo.server.task;

import dev.todo.core.api.HistoryEntry;
import dev.todo.core.api.ReminderList;
import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.SavedFilter;
import dev.todo.core.api.TaskRef;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Task;
import dev.todo.server.store.Store;
import dev.todo.server.store.StoredTask;
import dev.todo.server.store.Tx;
import dev.todo.server.store.User;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads single things and plain lists. */
final class Reading {

    private final Store store;
    private final Wire wire;
    private final Dues dues;

    Reading(Store store, Wire wire, Dues dues) {
        this.store = store;
        this.wire = wire;
        this.dues = dues;
    }

    Task task(Tx tx, User user, TaskRef ref) {
        return store.tasks()
                .find(tx, user.id(), ref)
                .map(StoredTask::task)
                .orElseThrow(() -> new NotFoundException("no task " + ref));
    }

    List<HistoryEntry> history(Tx tx, User user, TaskRef ref) {
        Task task = task(tx, user, ref);
        return store.auditLog().of(tx, task.id()).stream()
                .map(entry -> new HistoryEntry(
                        entry.at(), entry.change(), entry.version(), wire.readDifference(entry.fields())))
                .toList();
    }

    List<SavedFilter> filters(Tx tx, User user) {
        return store.savedFilters().all(tx, user.id());
    }

    ReminderList reminders(Tx tx, User user, ReminderSearch search, Instant now) {
        UUID task = search.task() == null ? null : task(tx, user, search.task()).id();
        return new ReminderList(store.reminders()
                .search(
                        tx,
                        user.id(),
                        task,
                        states(search.state()),
                        instant("from", search.from(), user, now),
                        instant("to", search.to(), user, now)));
    }

    private static Collection<ReminderState> states(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return EnumSet.of(ReminderState.SCHEDULED, ReminderState.FIRED);
        }
        String name = word.strip().toUpperCase(Locale.ROOT);
        if ("ALL".equals(name)) {
            return EnumSet.allOf(ReminderState.class);
        }
        try {
            return EnumSet.of(ReminderState.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "state", "'" + word + "' is not a state: scheduled, fired, delivered, cancelled, failed or all");
        }
    }

    private @Nullable Instant instant(String field, @Nullable String text, User user, Instant now) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Dues.Due due = dues.read(field, text, new Dues.Speaker(user, now, null, null, null));
        return due.moment().in(due.zone() == null ? user.zone() : due.zone());
    }
}
