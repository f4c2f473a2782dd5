package dev.todo.shell.command;

import dev.todo.core.api.CreateTask;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.RecurrenceInput;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.Sentences;

/** {@code todo add}: a task by explicit flags; the words are its title, whatever they say. */
final class AddCommand implements Command {

    private final Context context;

    AddCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return TaskOptions.addTo(new Usage("add", "Add a task. Its words are taken as they are.")
                        .someWords("TITLE", "What to do."))
                .json()
                .footer(
                        "",
                        "Examples:",
                        "  todo add call the bank --due 'tomorrow 10:00' --tag home",
                        "  todo add water plants --every 'every other friday' --remind 'at due time'");
    }

    @Override
    public ExitCode run(Given given) {
        Outcome outcome = context.services()
                .tasks()
                .create(new CreateTask(
                        given.text(),
                        given.option(TaskOptions.NOTES).orElse(null),
                        given.option(TaskOptions.PRIORITY)
                                .map(TaskOptions::priority)
                                .orElse(null),
                        TaskOptions.tags(given),
                        given.option(TaskOptions.DUE).orElse(null),
                        given.option(TaskOptions.ZONE).orElse(null),
                        given.option(TaskOptions.EVERY).map(RecurrenceInput::of).orElse(null),
                        given.options(TaskOptions.REMIND)));
        if (given.json()) {
            context.printJson(outcome.task());
        } else {
            new Sentences(context).changed("Added:", outcome);
        }
        return ExitCode.DONE;
    }
}
