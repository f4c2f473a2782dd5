package dev.todo.shell.command;

import dev.todo.core.api.ChangeSet;
import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.Sentences;
import dev.todo.shell.TaskNames;
import dev.todo.shell.TaskNames.Preference;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** The same change of one task or several; of several all or none. */
final class Changes {

    private final Context context;
    private final TodoApi api;
    private final boolean json;

    Changes(Context context, Given given) {
        this.context = context;
        this.api = context.services().tasks();
        this.json = given.json();
    }

    /** The tasks {@code words} name. */
    List<TaskRef> tasks(List<String> words, Preference preference) {
        return new TaskNames(api, preference).of(words);
    }

    /** The one task {@code name} names. */
    TaskRef task(String name) {
        return new TaskNames(api, Preference.OPEN).one(name);
    }

    /** Makes {@code change} of each of {@code tasks}, and says so by {@code verb}. */
    ExitCode apply(String verb, List<TaskRef> tasks, Function<TaskRef, Operation> change) {
        if (tasks.size() == 1) {
            Outcome outcome = one(change.apply(tasks.getFirst()));
            return tell(verb, List.of(outcome), outcome);
        }
        ChangeSet all = api.bulk(tasks.stream().map(change).toList(), false);
        return tell(verb, all.results(), all);
    }

    /** Makes all changes of one task together, and says so by {@code verb}. */
    ExitCode together(String verb, List<Operation> changes) {
        Outcome last = changes.size() == 1
                ? one(changes.getFirst())
                : api.bulk(changes, false).results().getLast();
        return tell(verb, List.of(last), last);
    }

    private ExitCode tell(String verb, List<Outcome> outcomes, Object document) {
        if (json) {
            context.printJson(document);
        } else {
            Sentences say = new Sentences(context);
            outcomes.forEach(outcome -> say.changed(verb, outcome));
        }
        return ExitCode.DONE;
    }

    /** By the route made for it, which waits for the next occurrence, where there is one. */
    private Outcome one(Operation operation) {
        return switch (operation) {
            case Operation.Complete(TaskRef ref) -> api.complete(ref);
            case Operation.Reopen(TaskRef ref) -> api.reopen(ref);
            case Operation.Skip(TaskRef ref) -> api.skip(ref);
            case Operation.Reschedule(TaskRef ref, String due) -> api.reschedule(ref, due);
            case Operation.Delete(TaskRef ref, boolean series) -> api.delete(ref, series);
            case Operation.Update(TaskRef ref, var change) -> api.update(ref, change, OptionalLong.empty());
            default -> api.bulk(List.of(operation), false).results().getFirst();
        };
    }
}
