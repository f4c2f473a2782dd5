package dev.todo.shell.command;

import dev.todo.core.api.ReminderSearch;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.reminder.Reminder;
import dev.todo.core.reminder.ReminderState;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.Sentences;
import dev.todo.shell.TaskNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code todo snooze}: the latest reminder once more, later. */
final class SnoozeCommand implements Command {

    /** What a number at the beginning counts, when it names no task. */
    private static final Pattern UNIT =
            Pattern.compile("(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)\\b.*");

    private static final Set<ReminderState> SHOWN = Set.of(ReminderState.FIRED, ReminderState.DELIVERED);

    private final Context context;

    SnoozeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("snooze", "Be reminded later: of a task, or of what came up last.")
                .someWords("[TASK] UNTIL", "A number or quoted title, if you like, then until when.")
                .json()
                .footer("", "Examples:", "  todo snooze 10 minutes", "  todo snooze 3 tomorrow 9am");
    }

    @Override
    public ExitCode run(Given given) {
        List<String> words = given.words();
        boolean named = words.size() > 1 && !UNIT.matcher(words.get(1)).matches() && namesTask(words.getFirst());
        String until = String.join(" ", named ? words.subList(1, words.size()) : words);
        TodoApi api = context.services().tasks();
        Optional<TaskRef> task = named
                ? Optional.of(new TaskNames(api, TaskNames.Preference.OPEN).one(words.getFirst()))
                : Optional.empty();
        Reminder snoozed = api.snoozeReminder(latest(api, task).id(), until);
        if (given.json()) {
            context.printJson(snoozed);
        } else {
            Sentences say = new Sentences(context);
            context.terminal()
                    .print(context.terminal().paint().green("✓") + " Snoozed: "
                            + say.name(api.get(TaskRef.of(snoozed.taskId()))) + "  " + say.reminder(snoozed));
        }
        return ExitCode.DONE;
    }

    private static boolean namesTask(String word) {
        return TaskRef.looksLike(word) || word.contains(" ");
    }

    /** Of one task what came up last, or else what comes next; of all only what came up. */
    private static Reminder latest(TodoApi api, Optional<TaskRef> task) {
        List<Reminder> all = api.reminders(new ReminderSearch(task.orElse(null), "all", null, null))
                .reminders();
        return all.stream()
                .filter(reminder -> SHOWN.contains(reminder.state()))
                .max(Comparator.comparing(Reminder::firesAt))
                .or(() -> all.stream()
                        .filter(reminder -> task.isPresent() && reminder.state() == ReminderState.SCHEDULED)
                        .min(Comparator.comparing(Reminder::firesAt)))
                .orElseThrow(() -> new NotFoundException("there is no reminder to snooze"));
    }
}
