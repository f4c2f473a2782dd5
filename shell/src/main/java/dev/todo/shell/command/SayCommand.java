package dev.todo.shell.command;

import dev.todo.core.api.AgentEvent;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code todo "buy milk tomorrow"}: one sentence, said to the agent, which does it. Without one, what is due. */
final class SayCommand implements Command {

    private static final String YES = "--yes";
    private static final String VERSION = "--version";

    private final Context context;
    private final Set<String> commands;

    /** {@code commands} are those there are, for words that miss one by a letter. */
    SayCommand(Context context, Set<String> commands) {
        this.context = context;
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        return new Usage("todo", "A task manager you talk to.")
                .words("SENTENCE", "What you want, in your words.")
                .anyWord()
                .flag("Do not ask before what deletes or changes many tasks.", "-y", YES)
                .flag("Show the version.", "-V", VERSION)
                .json()
                .footer("", "Commands: todo help");
    }

    @Override
    public ExitCode run(Given given) {
        if (given.has(VERSION)) {
            context.terminal().print("todo " + context.version());
            return ExitCode.DONE;
        }
        if (given.text().isBlank()) {
            return new TodayCommand(context).run(given.json());
        }
        refuseSlips(given);
        Turn turn = new Turn(context, given.json());
        context.services().agent().say(given.text(), context.conversation(), turn::take);
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

    /** A single word that misses a command by a letter is no task somebody wanted. */
    private void refuseSlips(Given given) {
        String word = given.text();
        if (given.words().size() == 1 && !word.contains(" ")) {
            commands.stream()
                    .filter(command -> Slips.between(word, command) <= 1 && command.length() > 2)
                    .findFirst()
                    .ifPresent(command -> {
                        throw given.wrong("'" + word + "' is no command. Did you mean 'todo " + command
                                + "'? To make a task of it: todo add " + word);
                    });
        }
    }
}
