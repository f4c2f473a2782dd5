package dev.todo.shell.command;

import dev.todo.core.api.Operation;
import dev.todo.core.api.TaskRef;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import dev.todo.shell.TaskNames.Preference;
import java.util.List;

/** {@code todo move}: another due for tasks; their series stay where they are. */
final class MoveCommand implements Command {

    private final Context context;

    MoveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("move", "Move tasks to another time. A series goes on as before.")
                .someWords("TASK WHEN", "A number or quoted title (or numbers: 3,4), then the new time.")
                .anyWord()
                .json()
                .footer(
                        "",
                        "Examples:",
                        "  todo move 3 tomorrow 5pm",
                        "  todo move 3,4 to friday",
                        "  todo move 'pay rent' +3 days");
    }

    @Override
    public ExitCode run(Given given) {
        Split split = Split.of(given, "Say when: todo move " + given.words().getFirst() + " tomorrow 5pm");
        String when = split.rest().startsWith("to ") ? split.rest().substring(3) : split.rest();
        Changes changes = new Changes(context, given);
        List<TaskRef> tasks = changes.tasks(List.of(split.first()), Preference.OPEN);
        return changes.apply("Moved:", tasks, ref -> new Operation.Reschedule(ref, when));
    }
}
