package dev.todo.server.task;

import dev.todo.core.api.Undone;
import dev.todo.core.error.ConflictException;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import dev.todo.server.store.ChangeSets.Image;
import dev.todo.server.store.StoredTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/** Reverts the newest change set of a user as one step, or nothing of it. */
final class Undoing {

    /** How long a change can be undone. */
    static final Duration REACH = Duration.ofHours(24);

    private final Wire wire;
    private final LifeCycle lifeCycle;

    Undoing(Wire wire, LifeCycle lifeCycle) {
        this.wire = wire;
        this.lifeCycle = lifeCycle;
    }

    Undone undo(Change change) {
        UUID user = change.user().id();
        UUID set = change.store()
                .changeSets()
                .newest(change.tx(), user, change.now().minus(REACH))
                .orElseThrow(() -> new ConflictException(
                        ConflictException.NOTHING_TO_UNDO, "there is nothing to undo in the last 24 hours"));
        List<Image> images = change.store().changeSets().images(change.tx(), set);
        Map<UUID, StoredTask> current = new HashMap<>();
        change.store()
                .tasks()
                .withIds(change.tx(), user, images.stream().map(Image::task).toList())
                .forEach(task -> current.put(task.task().id(), task));
        List<Step> steps = new ArrayList<>();
        for (Image image : images) {
            StoredTask now = current.get(image.task());
            if (now != null) {
                steps.add(new Step(image, now));
            }
        }
        refuseTouched(steps);
        List<Task> restored = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        for (Step step : steps) {
            StoredTask after = revert(change, step, notices);
            if (!after.deleted()) {
                restored.add(after.task());
            }
        }
        change.store().changeSets().markUndone(change.tx(), set, change.now());
        StringJoiner text = new StringJoiner("; ").add(describe(steps));
        notices.forEach(text::add);
        return new Undone(text.toString(), restored);
    }

    private record Step(Image image, StoredTask now) {}

    private static void refuseTouched(List<Step> steps) {
        for (Step step : steps) {
            Task task = step.now().task();
            if (task.version() != step.image().version()) {
                throw new ConflictException(
                        ConflictException.UNDO_CONFLICT,
                        "task " + task.number() + " \"" + task.title() + "\" was changed since, so the "
                                + describe(steps) + " cannot be undone");
            }
        }
    }

    private StoredTask revert(Change change, Step step, List<String> notices) {
        StoredTask now = step.now();
        String image = step.image().before();
        StoredTask before = image == null ? null : wire.read(image, StoredTask.class);
        boolean wasOpen = before == null || before.task().status() == Status.OPEN;
        if (wasOpen && now.task().status() != Status.OPEN) {
            lifeCycle.withdrawSuccessor(change, now).ifPresent(notices::add);
        }
        if (before == null) {
            return change.save(now, lifeCycle.deleted(change, now), ChangeKind.RESTORED);
        }
        TaskDraft draft = TaskDraft.of(before);
        // Numbers of completions are never used twice: a late request for the undone one must find another.
        draft.completion = Math.max(before.completion(), now.completion());
        draft.reminders = ReminderRules.reverted(change, before.task(), now.task());
        StoredTask after = change.save(now, draft, ChangeKind.RESTORED);
        change.store()
                .changeSets()
                .renumber(
                        change.tx(),
                        after.task().id(),
                        before.task().version(),
                        after.task().version());
        return after;
    }

    /** {@code completion of "pay rent"}, {@code completion of 3 tasks}, {@code creation of 1 task and change of 2}. */
    private static String describe(List<Step> steps) {
        if (steps.size() == 1) {
            Step only = steps.getFirst();
            return noun(only) + " of \"" + only.now().task().title() + "\"";
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        steps.forEach(step -> counts.merge(noun(step), 1, Integer::sum));
        StringJoiner parts = new StringJoiner(" and ");
        counts.forEach((noun, count) -> parts.add(noun + " of " + count + (count == 1 ? " task" : " tasks")));
        return parts.toString();
    }

    private static String noun(Step step) {
        return ChangeKind.of(step.image().change()).noun();
    }
}
