package dev.todo.server.task;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.UpdateTask;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.Patch;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Tags;
import dev.todo.core.time.LocalMoment;
import dev.todo.server.store.StoredTask;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Making tasks and changing what they say. */
final class TaskEdits {

    private final Dues dues;
    private final Recurrences recurrences;
    private final ReminderRules reminders;

    TaskEdits(Dues dues, Recurrences recurrences, ReminderRules reminders) {
        this.dues = dues;
        this.recurrences = recurrences;
        this.reminders = reminders;
    }

    /** Makes a task. */
    Outcome create(Change change, CreateTask command) {
        List<String> notices = new ArrayList<>();
        TaskDraft draft = change.draft(Texts.title(command.title()));
        draft.notes = Texts.notes(command.notes());
        draft.priority = command.priority() == null ? Priority.MEDIUM : command.priority();
        draft.tags = tags(command.tags());
        Dues.Speaker speaker = new Dues.Speaker(change.user(), change.now(), zone(command.zone()), null, null);
        if (command.due() != null) {
            Dues.Due due = dues.read("due", command.due(), speaker);
            draft.due = due.moment();
            draft.zone = due.zone();
        }
        if (command.recurrence() != null) {
            repeat(change, draft, command.recurrence(), speaker, notices);
        }
        reminders.addAll(change, draft, command.reminders(), notices);
        StoredTask created = change.create(draft);
        return new Outcome(created.task(), null, null, true, null, notices);
    }

    /** Changes some fields, if the task is at {@code ifVersion} or none is given. */
    Outcome update(Change change, TaskRef ref, UpdateTask command, OptionalLong ifVersion) {
        StoredTask before = change.require(ref);
        if (ifVersion.isPresent() && ifVersion.getAsLong() != before.task().version()) {
            throw new ConflictException(
                    ConflictException.VERSION_MISMATCH,
                    "task " + before.task().number() + " is at version "
                            + before.task().version() + ", not " + ifVersion.getAsLong() + ": read it again");
        }
        List<String> notices = new ArrayList<>();
        TaskDraft draft = TaskDraft.of(before);
        editWords(draft, command);
        editTime(change, before, draft, command, notices);
        return saved(change, before, draft, notices);
    }

    private static void editWords(TaskDraft draft, UpdateTask command) {
        switch (command.title()) {
            case Patch.Keep<String> k -> {}
            case Patch.Clear<String> c -> throw new InvalidInputException("title", "a task cannot be without a title");
            case Patch.Set<String>(String title) -> draft.title = Texts.title(title);
        }
        switch (command.notes()) {
            case Patch.Keep<String> k -> {}
            case Patch.Clear<String> c -> draft.notes = null;
            case Patch.Set<String>(String notes) -> draft.notes = Texts.notes(notes);
        }
        switch (command.priority()) {
            case Patch.Keep<Priority> k -> {}
            case Patch.Clear<Priority> c -> draft.priority = Priority.MEDIUM;
            case Patch.Set<Priority>(Priority priority) -> draft.priority = priority;
        }
        switch (command.tags()) {
            case Patch.Keep<List<String>> k -> {}
            case Patch.Clear<List<String>> c -> draft.tags = List.of();
            case Patch.Set<List<String>>(List<String> tags) -> draft.tags = tags(tags);
        }
    }

    private void editTime(Change change, StoredTask before, TaskDraft draft, UpdateTask command, List<String> notices) {
        ZoneId asked = switch (command.zone()) {
            case Patch.Keep<String> k -> null;
            case Patch.Clear<String> c -> change.user().zone();
            case Patch.Set<String>(String zone) -> zone(zone);
        };
        Dues.Speaker speaker = new Dues.Speaker(
                change.user(), change.now(), asked, before.zone(), before.task().due());
        if (asked != null && before.zone() != null) {
            draft.zone = asked;
        }
        switch (command.due()) {
            case Patch.Keep<String> k -> {}
            case Patch.Clear<String> c -> draft.due = null;
            case Patch.Set<String>(String text) -> move(draft, dues.read("due", text, speaker));
        }
        switch (command.recurrence()) {
            case Patch.Keep<RecurrenceInput> k -> {}
            case Patch.Clear<RecurrenceInput> c -> {
                draft.recurrence = null;
                draft.nextSlot = null;
            }
            case Patch.Set<RecurrenceInput>(RecurrenceInput input) -> {
                if (before.task().status() != Status.OPEN) {
                    throw new ConflictException(
                            ConflictException.WRONG_STATE,
                            "task " + before.task().number() + " is "
                                    + before.task().status().wire() + ": reopen it before you change how it repeats");
                }
                Occurrence current = before.task().recurrence();
                if (current != null && input.rule() == null) {
                    draft.recurrence = Recurrences.adjusted(current, input);
                } else {
                    repeat(change, draft, input, speaker, notices);
                }
            }
        }
        reminders.follow(change, before, draft, notices);
    }

    /** Moves a task to another due; its series stays. */
    Outcome reschedule(Change change, TaskRef ref, String text) {
        StoredTask before = change.require(ref);
        List<String> notices = new ArrayList<>();
        TaskDraft draft = TaskDraft.of(before);
        move(
                draft,
                dues.read(
                        "due",
                        text,
                        new Dues.Speaker(
                                change.user(),
                                change.now(),
                                null,
                                before.zone(),
                                before.task().due())));
        reminders.follow(change, before, draft, notices);
        return saved(change, before, draft, notices);
    }

    /** Adds tags; those it has already stay as they are written. */
    Outcome addTags(Change change, TaskRef ref, List<String> added) {
        StoredTask before = change.require(ref);
        TaskDraft draft = TaskDraft.of(before);
        draft.tags = atTags(() -> Tags.plus(before.task().tags(), required(added)));
        return saved(change, before, draft, List.of());
    }

    /** Takes tags away; those it does not have do not matter. */
    Outcome removeTags(Change change, TaskRef ref, List<String> removed) {
        StoredTask before = change.require(ref);
        TaskDraft draft = TaskDraft.of(before);
        draft.tags = atTags(() -> Tags.minus(before.task().tags(), required(removed)));
        return saved(change, before, draft, List.of());
    }

    private static List<String> required(List<String> tags) {
        if (tags.isEmpty()) {
            throw new InvalidInputException("name at least one tag");
        }
        return tags;
    }

    private static Outcome saved(Change change, StoredTask before, TaskDraft draft, List<String> notices) {
        StoredTask after = change.save(before, draft, ChangeKind.UPDATED);
        return new Outcome(after.task(), null, null, !after.equals(before), null, notices);
    }

    private static void move(TaskDraft draft, Dues.Due due) {
        LocalMoment moment = due.moment();
        draft.due = moment;
        if (due.zone() != null) {
            draft.zone = due.zone();
        }
    }

    private void repeat(
            Change change, TaskDraft draft, RecurrenceInput input, Dues.Speaker speaker, List<String> notices) {
        Recurrences.Start start = recurrences.start(input, draft.due, draft.zone, speaker, change.newId());
        draft.recurrence = start.occurrence();
        draft.due = start.due();
        if (start.zone() != null) {
            draft.zone = start.zone();
        }
        draft.parent = null;
        draft.parentCompletion = 0;
        notices.addAll(start.notices());
    }

    private static List<String> tags(List<String> tags) {
        return atTags(() -> Tags.normalise(tags));
    }

    private static List<String> atTags(java.util.function.Supplier<List<String>> work) {
        try {
            return work.get();
        } catch (InvalidInputException e) {
            throw e.in("tags");
        }
    }

    private static @Nullable ZoneId zone(@Nullable String text) {
        return text == null || text.isBlank() ? null : Zones.read("zone", text);
    }
}
