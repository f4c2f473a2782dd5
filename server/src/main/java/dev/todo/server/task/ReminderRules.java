package dev.todo.server.task;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderKind;
import dev.todo.core.reminder.ReminderOffset;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.core.time.LocalMoment;
import dev.todo.server.store.StoredTask;
import dev.todo.server.store.User;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When reminders fire, and how they follow their task. */
final class ReminderRules {

    /** The most reminders of a task that are still to be shown. */
    static final int MAX_REMINDERS = 20;

    private final ReminderTexts texts;

    ReminderRules(ReminderTexts texts) {
        this.texts = texts;
    }

    /** Gives a new task its reminders. */
    void addAll(Change change, TaskDraft draft, List<String> whens, List<String> notices) {
        if (whens.size() > MAX_REMINDERS) {
            throw new InvalidInputException("reminders", "a task has at most " + MAX_REMINDERS + " reminders");
        }
        List<Reminder> added = new ArrayList<>(draft.reminders);
        for (int i = 0; i < whens.size(); i++) {
            Reminder reminder = read(change, draft, "reminders[" + i + "]", whens.get(i), notices);
            if (added.stream().noneMatch(other -> sameWish(other, reminder))) {
                added.add(reminder);
            }
        }
        draft.reminders = added;
    }

    /** A reminder as {@code when} asks for it; one whose time has passed is cancelled, and {@code notices} say so. */
    Reminder read(Change change, TaskDraft draft, String field, String when, List<String> notices) {
        ReminderTexts.Wish wish = texts.read(field, when, change, draft);
        Instant firesAt = firesAt(wish.offset(), wish.at(), draft, change.user())
                .orElseThrow(() -> new InvalidInputException(
                        field,
                        "'" + when + "' counts from the due, and the task has none: give it a due or say a time"));
        Reminder reminder = new Reminder(
                change.newId(),
                draft.id(),
                wish.offset() != null ? ReminderKind.RELATIVE : ReminderKind.ABSOLUTE,
                wish.offset() == null ? null : wish.offset().toString(),
                wish.at(),
                firesAt,
                1,
                ReminderState.SCHEDULED,
                null);
        return unlessPast(reminder, change.now(), notices);
    }

    /** Whether two reminders were asked for in the same words and both still stand. */
    static boolean sameWish(Reminder a, Reminder b) {
        return pending(a) && pending(b) && Objects.equals(a.offset(), b.offset()) && Objects.equals(a.at(), b.at());
    }

    /** Whether the reminder is still to be shown. */
    static boolean pending(Reminder reminder) {
        return reminder.state() == ReminderState.SCHEDULED || reminder.state() == ReminderState.FIRED;
    }

    private static Reminder unlessPast(Reminder reminder, Instant now, List<String> notices) {
        if (reminder.firesAt().isAfter(now)) {
            return reminder;
        }
        String wish = reminder.offset() != null ? reminder.offset() : String.valueOf(reminder.at());
        notices.add("the reminder '" + wish + "' will not fire: its time has passed");
        return Reminding.cancelled(reminder, Reminding.PAST);
    }

    /** {@code reminders}, with those that are still to be shown cancelled for {@code reason}. */
    static List<Reminder> withdrawn(List<Reminder> reminders, ChangeKind reason) {
        return reminders.stream()
                .map(reminder -> pending(reminder) ? Reminding.cancelled(reminder, reason.wire()) : reminder)
                .toList();
    }

    /** Brings back what went when the task was completed, skipped or deleted, unless its time has passed since. */
    static void restore(Change change, TaskDraft draft) {
        draft.reminders = draft.reminders.stream()
                .map(reminder -> Reminding.withdrawnWithTask(reminder)
                        ? Reminding.scheduledOrPast(reminder, reminder.firesAt(), change.now())
                        : reminder)
                .toList();
    }

    /** Moves the reminders with a task whose due or zone has changed. */
    void follow(Change change, StoredTask before, TaskDraft draft, List<String> notices) {
        TaskDraft old = TaskDraft.of(before);
        boolean moved =
                !Objects.equals(old.due, draft.due) || !zone(old, change.user()).equals(zone(draft, change.user()));
        if (moved) {
            draft.reminders = draft.reminders.stream()
                    .map(reminder -> followed(change, draft, reminder, notices))
                    .toList();
        }
    }

    private Reminder followed(Change change, TaskDraft draft, Reminder reminder, List<String> notices) {
        Optional<Instant> there = firesAt(reminder, draft, change.user());
        if (there.isEmpty()) {
            return pending(reminder) ? Reminding.cancelled(reminder, Reminding.NO_DUE) : reminder;
        }
        if (draft.status != Status.OPEN) {
            return Reminding.at(reminder, there.get());
        }
        boolean asked = reminder.state() != ReminderState.CANCELLED
                || Reminding.PAST.equals(reminder.reason())
                || Reminding.NO_DUE.equals(reminder.reason());
        boolean absoluteAndSame =
                reminder.kind() == ReminderKind.ABSOLUTE && there.get().equals(reminder.firesAt());
        if (!asked || absoluteAndSame) {
            return reminder;
        }
        boolean shown = reminder.state() == ReminderState.DELIVERED || reminder.state() == ReminderState.FAILED;
        if (shown && !there.get().isAfter(change.now())) {
            return reminder;
        }
        Reminder moved = Reminding.scheduledOrPast(reminder, there.get(), change.now());
        if (moved.state() == ReminderState.CANCELLED && !Reminding.PAST.equals(reminder.reason())) {
            notices.add("the reminder '" + reminder.offset() + "' will not fire: its time has passed");
        }
        return moved;
    }

    /** Moves the reminders that float with the zone and the settings of a user who has changed them. */
    void relocate(Change change, User after) {
        for (StoredTask task : change.store()
                .tasks()
                .withScheduledReminders(change.tx(), change.user().id())) {
            TaskDraft draft = TaskDraft.of(task);
            List<Reminder> moved = draft.reminders.stream()
                    .map(reminder -> relocated(change, draft, reminder, after))
                    .toList();
            if (!moved.equals(draft.reminders)) {
                change.moveReminders(task, moved);
            }
        }
    }

    private static Reminder relocated(Change change, TaskDraft draft, Reminder reminder, User after) {
        Instant here = firesAt(reminder, draft, change.user()).orElse(reminder.firesAt());
        Instant there = firesAt(reminder, draft, after).orElse(reminder.firesAt());
        boolean snoozed = !here.equals(reminder.firesAt());
        return reminder.state() != ReminderState.SCHEDULED || snoozed || there.equals(here)
                ? reminder
                : Reminding.scheduledOrPast(reminder, there, change.now());
    }

    /** Gives the next occurrence the relative reminders of {@code source}, with the offset that was asked for. */
    static void inherit(Change change, Task source, TaskDraft draft) {
        List<Reminder> inherited = new ArrayList<>();
        for (Reminder reminder : source.reminders()) {
            boolean wanted = reminder.kind() == ReminderKind.RELATIVE && !Reminding.CANCELLED.equals(reminder.reason());
            if (wanted) {
                firesAt(reminder, draft, change.user())
                        .map(firesAt -> new Reminder(
                                change.newId(),
                                draft.id(),
                                ReminderKind.RELATIVE,
                                reminder.offset(),
                                null,
                                firesAt,
                                1,
                                ReminderState.SCHEDULED,
                                null))
                        .map(made -> unlessPast(made, change.now(), new ArrayList<>()))
                        .ifPresent(inherited::add);
            }
        }
        draft.reminders = inherited;
    }

    /** The reminders as they were {@code before}, as far as time allows; generations never go back. */
    static List<Reminder> reverted(Change change, Task before, Task now) {
        Map<UUID, Reminder> current =
                now.reminders().stream().collect(Collectors.toMap(Reminder::id, Function.identity()));
        return before.reminders().stream()
                .map(reminder -> reverted(change, reminder, current.get(reminder.id())))
                .toList();
    }

    private static Reminder reverted(Change change, Reminder before, @Nullable Reminder now) {
        if (now == null) {
            return before.state() == ReminderState.SCHEDULED
                    ? Reminding.scheduledOrPast(before, before.firesAt(), change.now())
                    : before;
        }
        boolean alike = now.state() == before.state() && now.firesAt().equals(before.firesAt());
        boolean shownSince = now.state() == ReminderState.FIRED || now.state() == ReminderState.DELIVERED;
        if (alike || (shownSince && now.generation() == before.generation())) {
            return now;
        }
        Reminder back = Reminding.generation(before, now.generation());
        return before.state() == ReminderState.SCHEDULED
                ? Reminding.scheduledOrPast(back, before.firesAt(), change.now())
                : back;
    }

    private static Optional<Instant> firesAt(Reminder reminder, TaskDraft draft, User user) {
        ReminderOffset offset = reminder.offset() == null ? null : ReminderOffset.parse(reminder.offset());
        return firesAt(offset, reminder.at(), draft, user);
    }

    private static Optional<Instant> firesAt(
            @Nullable ReminderOffset offset, @Nullable LocalMoment at, TaskDraft draft, User user) {
        if (at != null) {
            return Optional.of(at.in(zone(draft, user)));
        }
        if (offset == null || draft.due == null) {
            return Optional.empty();
        }
        return Optional.of(offset.firesAt(draft.due, zone(draft, user), user.allDayReminderTime()));
    }

    /** The zone local times of a task are meant in: its own, or its owner's when it has no due with a time. */
    static ZoneId zone(TaskDraft draft, User user) {
        return draft.due == null || draft.due.allDay() || draft.zone == null ? user.zone() : draft.zone;
    }
}
