package dev.todo.mcp;

import dev.todo.core.api.Outcome;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.RecurrenceRule;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.core.task.Occurrence;
import dev.todo.core.task.Priority;
import dev.todo.core.task.Status;
import dev.todo.core.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says tasks and reminders in English, for the one reader whose clock {@code moments} knows. */
record Wording(Moments moments) {

    private static final int MAX_NAMED = 5;

    /** How a task is named: {@code 12 "pay rent"}. */
    String name(Task task) {
        return task.number() + " \"" + task.title() + "\"";
    }

    /** The first few of many things, each said by {@code say}. */
    <T> String some(List<T> things, Function<T, String> say) {
        String named = things.stream().limit(MAX_NAMED).map(say).collect(Collectors.joining(", "));
        return things.size() > MAX_NAMED ? named + " and " + (things.size() - MAX_NAMED) + " more" : named;
    }

    /** A task as a choice among others: {@code 12 pay rent (due tomorrow)}. */
    String candidate(Task task) {
        String state = task.status() == Status.OPEN ? "" : task.status().wire();
        String due = task.due() == null ? "" : "due " + due(task);
        String about = state.isEmpty() || due.isEmpty() ? state + due : state + ", " + due;
        return task.number() + " " + task.title() + (about.isEmpty() ? "" : " (" + about + ")");
    }

    /** All that matters about a task, its name first. */
    String summary(Task task) {
        List<String> parts = new ArrayList<>();
        parts.add(name(task));
        if (task.status() != Status.OPEN) {
            parts.add(task.status().wire() + (task.completedAt() == null ? "" : " " + moments.say(task.completedAt())));
        }
        parts.addAll(circumstances(task));
        return String.join(", ", parts);
    }

    private List<String> circumstances(Task task) {
        List<String> parts = new ArrayList<>();
        if (task.due() != null) {
            parts.add("due " + due(task));
        }
        if (task.recurrence() != null) {
            parts.add(recurrence(task.recurrence()));
        }
        if (task.priority() != Priority.MEDIUM) {
            parts.add(task.priority().wire() + " priority");
        }
        if (!task.tags().isEmpty()) {
            parts.add(String.join(" ", task.tags()));
        }
        task.reminders().stream()
                .filter(reminder -> reminder.state() == ReminderState.SCHEDULED)
                .forEach(reminder -> parts.add("reminder " + reminder(reminder)));
        return parts;
    }

    /** When a task is due; only of tasks with a due. */
    String due(Task task) {
        return moments.say(Objects.requireNonNull(task.due()), task.zone());
    }

    /** How a task repeats: {@code every month on the 1st}. */
    String recurrence(Occurrence recurrence) {
        String rule;
        try {
            rule = RecurrenceRule.parse(recurrence.rule()).describe();
        } catch (InvalidInputException e) {
            rule = recurrence.rule();
        }
        return recurrence.anchor() == Anchor.COMPLETION ? rule + ", counted from completion" : rule;
    }

    /** When a reminder fires, as it was asked for: {@code 1 day before}, {@code tomorrow 09:00}. */
    String reminder(Reminder reminder) {
        boolean moved = reminder.generation() > 1;
        if (reminder.offset() == null || moved) {
            return moments.say(reminder.firesAt());
        }
        return reminder.offset().startsWith("at ") ? reminder.offset() : reminder.offset() + " before";
    }

    /** What an update made of a task: {@code due tomorrow, no longer repeats}; empty when nothing that is shown. */
    String difference(Task before, Task after) {
        List<String> parts = new ArrayList<>();
        if (!before.title().equals(after.title())) {
            parts.add("now \"" + after.title() + "\"");
        }
        if (!Objects.equals(before.notes(), after.notes())) {
            parts.add(after.notes() == null ? "no notes" : "new notes");
        }
        if (!Objects.equals(before.due(), after.due()) || !Objects.equals(before.zone(), after.zone())) {
            parts.add(after.due() == null ? "no due date" : "due " + due(after));
        }
        String repeated = before.recurrence() == null ? "" : recurrence(before.recurrence());
        String repeats = after.recurrence() == null ? "" : recurrence(after.recurrence());
        if (!repeated.equals(repeats)) {
            parts.add(repeats.isEmpty() ? "no longer repeats" : repeats);
        }
        return String.join(", ", parts);
    }

    /** What follows a completed or skipped task, as a clause to append; empty for a task that does not repeat. */
    String next(Outcome outcome) {
        Task task = outcome.task();
        if (task.recurrence() == null || task.status() == Status.OPEN) {
            return "";
        }
        if (outcome.nextDue() == null) {
            return "; that was the last of its series";
        }
        return "; next " + moments.say(outcome.nextDue(), task.zone());
    }

    /** {@code line} as a sentence, with what else there is to know behind it. */
    static String sentence(String line, List<String> notices) {
        StringBuilder text = new StringBuilder(ended(line));
        notices.forEach(notice -> text.append(' ').append(ended(capital(notice))));
        return text.toString();
    }

    private static String ended(String line) {
        return line.endsWith(".") || line.endsWith("!") || line.endsWith("?") ? line : line + ".";
    }

    static String capital(String line) {
        return line.isEmpty() ? line : Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }
}
