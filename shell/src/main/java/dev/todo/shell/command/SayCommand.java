package dev.todo.shell.command;

import dev.todo.core.api.AgentEvent;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code todo "buy milk tomorrow"}: one sentence, said to the agent, which does it. */
final class SayCommand implements Command {

    private static final String YES = "--yes";

    private final Context context;

    SayCommand(Context context) {
        this.context = context;
    }

    @Override
    public Usage usage() {
        return new Usage("todo", "A task manager you talk to.")
                .words("SENTENCE", "What to do, in your words.")
                .anyWord()
                .flag("Do it without asking, also what deletes or changes many tasks.", "-y", YES)
                .json();
    }

    @Override
    public ExitCode run(Given given) {
        Turn turn = new Turn(context, given.json());
        context.services().agent().say(given.text(), Optional.empty(), turn::take);
        AgentEvent.@Nullable Confirm question = turn.question();
        while (question != null) {
            boolean accepted = given.has(YES) || new Asker(context).yes(question.changes());
            context.services().agent().confirm(question.conversation(), question.id(), accepted, turn::take);
            if (!accepted) {
                return ExitCode.FAILED;
            }
            question = turn.question();
        }
        return turn.exitCode();
    }
}
