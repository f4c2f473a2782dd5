package dev.todo.shell.command;

import dev.todo.core.api.Operation;
import dev.todo.core.api.TaskRef;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.TaskNames.Preference;
import java.util.function.Function;

/**
 * {@code todo done}, {@code reopen} and {@code skip}: a step in the life of tasks.
 *
 * @param name the command
 * @param description what its help says
 * @param verb what is said when it is done
 * @param preference which tasks a title means first
 * @param step the step
 */
record LifeCycleCommand(
        Context context,
        String name,
        String description,
        String verb,
        Preference preference,
        Function<TaskRef, Operation> step)
        implements Command {

    static Command done(Context context) {
        return new LifeCycleCommand(
                context, "done", "Complete tasks.", "Done:", Preference.OPEN, Operation.Complete::new);
    }

    static Command reopen(Context context) {
        return new LifeCycleCommand(
                context,
                "reopen",
                "Make done or skipped tasks open again.",
                "Open again:",
                Preference.CLOSED,
                Operation.Reopen::new);
    }

    static Command skip(Context context) {
        return new LifeCycleCommand(
                context,
                "skip",
                "Pass over this occurrence of recurring tasks.",
                "Skipped:",
                Preference.OPEN,
                Operation.Skip::new);
    }

    @Override
    public Usage usage() {
        return new Usage(name, description)
                .someWords("TASK", "Numbers, or a title.")
                .json();
    }

    @Override
    public ExitCode run(Given given) {
        Changes changes = new Changes(context, given);
        return changes.apply(verb, changes.tasks(given.words(), preference), step);
    }
}
