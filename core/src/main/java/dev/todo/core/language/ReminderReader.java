package dev.todo.core.language;

import dev.todo.core.language.time.TimeValue;
import dev.todo.core.time.LocalMoment;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads commands about reminders of tasks there are. */
final class ReminderReader {

    private final Sentence sentence;
    private final Times times;
    private final WhenReader whens;
    private final ReferenceReader references;
    private final Doubts doubts;

    ReminderReader(Sentence sentence, Times times, ReferenceReader references) {
        this.sentence = sentence;
        this.times = times;
        this.whens = new WhenReader(sentence, times);
        this.references = references;
        this.doubts = new Doubts(sentence, times);
    }

    Optional<Reading> read(Match match, List<Span> spans) {
        return switch (match.production().command()) {
            case ADD_REMINDER -> add(match, spans, false);
            case REMIND_ABOUT -> add(match, spans, true);
            case CANCEL_REMINDER -> cancel(match, spans);
            case SNOOZE -> snooze(match, spans);
            case SNOOZE_WHEN -> Optional.of(Reading.asking("Until when should it wait?", spans, 0.93));
            default -> Optional.empty();
        };
    }

    /** A reminder; a task nobody can be sure of, at a time of its own, is rather a new task. */
    private Optional<Reading> add(Match match, List<Span> spans, boolean about) {
        Range when = match.slot(SlotType.WHEN).orElse(null);
        Range task = match.slot(SlotType.TASK).orElse(null);
        Optional<Reference> reference = task == null ? Optional.empty() : references.read(task);
        if (when == null
                || task == null
                || reference.isEmpty()
                || !reference.get().one()) {
            return Optional.empty();
        }
        List<When> list = whens.list(when);
        boolean relative = list.stream().noneMatch(When.At.class::isInstance);
        boolean sure = reference.get().sure() || relative;
        double score = (sure ? 0.97 : 0.6) - (doubts.timed(task) ? 0.3 : 0);
        if (!doubts.phrase(task)) {
            return Optional.empty(); // "to stretch | in an hour" is no task called "stretch in"
        }
        if (!sure && about) {
            return Optional.empty();
        }
        if (list.stream().anyMatch(w -> w instanceof When.At at && at.value().problem() != null)) {
            return Optional.of(Reading.asking(
                    "There is no such time as \"" + sentence.text(when) + "\". When should I remind you?", spans, 0.9));
        }
        List<ToolCall> calls = list.stream()
                .map(w -> call(reference.get(), ReminderTexts.of(w, null, false, times.context())))
                .toList();
        return Optional.of(new Reading(calls, spans, score, true, null));
    }

    private static ToolCall call(Reference reference, String when) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("task", reference.first());
        arguments.put("when", when);
        return new ToolCall("create_reminder", arguments);
    }

    private Optional<Reading> cancel(Match match, List<Span> spans) {
        Range task = match.slot(SlotType.TASK).orElse(null);
        if (task == null && all(match)) {
            return Optional.of(
                    Reading.asking("The reminders of which task? Name its number or its title.", spans, 0.95));
        }
        Optional<Reference> reference =
                task == null ? references.it() : references.read(task).filter(Reference::one);
        return reference.map(found -> Reading.doing(
                new ToolCall("cancel_reminder", Map.of("task", found.first())),
                spans,
                task == null ? 0.82 : found.sure() ? 0.98 : 0.95));
    }

    /** Whether reminders of no certain task are meant: "cancel all my reminders". */
    private boolean all(Match match) {
        return match.words().stream()
                .anyMatch(i ->
                        Set.of("all", "every", "any").contains(sentence.token(i).word()));
    }

    private Optional<Reading> snooze(Match match, List<Span> spans) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        Range task = match.slot(SlotType.TASK).orElse(null);
        if (task != null) {
            Optional<Reference> reference = references.read(task);
            if (reference.isEmpty() || !reference.get().one()) {
                return Optional.empty();
            }
            if (!reference.get().first().equals("it")) {
                arguments.put("task", reference.get().first());
            }
        }
        Optional<String> until = until(match);
        if (until.isEmpty()) {
            return Optional.empty();
        }
        arguments.put("until", until.get());
        return Optional.of(Reading.doing(new ToolCall("snooze_reminder", arguments), spans, 0.95));
    }

    private Optional<String> until(Match match) {
        @Nullable
        Range range =
                match.slot(SlotType.WHEN).or(() -> match.slot(SlotType.LENGTH)).orElse(null);
        if (range == null) {
            return Optional.empty();
        }
        Optional<TimeValue> value = times.whole(range);
        return value.filter(v -> !v.recurring() && v.problem() == null && !v.past())
                .map(v -> {
                    if (v.shift() != null) {
                        return v.shift().words();
                    }
                    LocalMoment start =
                            v.start().allDay() ? LocalMoment.of(v.start().date(), LocalTime.of(9, 0)) : v.start();
                    return start.toString();
                });
    }
}
