package dev.todo.shell.command;

import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import java.util.List;

/** {@code todo completion}: a script by which a shell completes commands and options. */
final class CompletionCommand implements Command {

    private final Context context;
    private final Commands commands;

    CompletionCommand(Context context, Commands commands) {
        this.context = context;
        this.commands = commands;
    }

    @Override
    public Usage usage() {
        return new Usage("completion", "Print the completion script of a shell.")
                .someWords("SHELL", "bash, zsh or fish.")
                .footer(
                        "",
                        "For example, in ~/.bashrc:  eval \"$(todo completion bash)\"",
                        "in ~/.zshrc:                eval \"$(todo completion zsh)\"",
                        "in fish:                    todo completion fish > ~/.config/fish/completions/todo.fish");
    }

    @Override
    public ExitCode run(Given given) {
        List<Usage> usages = commands.all();
        String script = switch (given.text()) {
            case "bash" -> CompletionScripts.bash(usages);
            case "zsh" -> CompletionScripts.zsh(usages);
            case "fish" -> CompletionScripts.fish(usages);
            default -> throw given.wrong("'" + given.text() + "' is no shell that todo knows: bash, zsh or fish");
        };
        context.terminal().out().print(script);
        return ExitCode.DONE;
    }
}
