package dev.todo.shell.command;

import dev.todo.core.api.Operation;
import dev.todo.core.api.TaskRef;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.TaskNames.Preference;
import java.util.ArrayList;
import java.util.List;

/** {@code todo tag}: adds tags to tasks, and takes them away. */
final class TagCommand implements Command {

    private final Context context;

    TagCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("tag", "Add tags to tasks; with a minus, remove them.")
                .someWords("TASK TAG", "A number or quoted title (or numbers: 3,4), then tags.")
                .anyWord()
                .json()
                .footer("", "Examples:", "  todo tag 3 home urgent", "  todo tag 3,4 '#work' -home");
    }

    @Override
    public ExitCode run(Given given) {
        Split split =
                Split.of(given, "Say which tags: todo tag " + given.words().getFirst() + " home");
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (String tag : split.others()) {
            if (tag.startsWith("-")) {
                removed.add(tag.substring(1));
            } else {
                added.add(tag.startsWith("+") ? tag.substring(1) : tag);
            }
        }
        Changes changes = new Changes(context, given);
        List<TaskRef> tasks = changes.tasks(List.of(split.first()), Preference.OPEN);
        List<Operation> operations = new ArrayList<>();
        if (!added.isEmpty()) {
            tasks.forEach(ref -> operations.add(new Operation.AddTags(ref, added)));
        }
        if (!removed.isEmpty()) {
            tasks.forEach(ref -> operations.add(new Operation.RemoveTags(ref, removed)));
        }
        return changes.together("Tagged:", operations);
    }
}
