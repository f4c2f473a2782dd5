package dev.todo.shell.command;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may be typed behind a command. Built by hand and not from annotations: reading those takes a command longer than
 * all else it does.
 */
final class Usage {

    /** The option of every command that prints. */
    static final String JSON = "--json";

    private final CommandSpec spec = CommandSpec.create();
    private boolean anyWord;

    /** The command {@code name}, which does what {@code description} says. */
    Usage(String name, String description) {
        spec.name(name);
        spec.usageMessage().description(description);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
    }

    /** Any number of words. */
    Usage words(String label, String description) {
        return positional("0..*", label, description);
    }

    /** One word or more. */
    Usage someWords(String label, String description) {
        return positional("1..*", label, description);
    }

    private Usage positional(String arity, String label, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity(arity)
                .required(arity.startsWith("1"))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build());
        return this;
    }

    /** Words may begin with a dash: {@code -#home} in a filter, {@code -5} in a sentence. */
    Usage anyWord() {
        anyWord = true;
        return this;
    }

    /** An option without a value, of one or more names. */
    Usage flag(String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build());
        return this;
    }

    /** {@code --json}. */
    Usage json() {
        return flag("Print the answer as JSON.", JSON);
    }

    /** An option with a value. */
    Usage option(String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build());
        return this;
    }

    /** An option with a value, which may stand several times. */
    Usage options(String label, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build());
        return this;
    }

    /** Lines behind the help. */
    Usage footer(String... lines) {
        spec.usageMessage().footer(lines);
        return this;
    }

    String name() {
        return spec.name();
    }

    /** What it does, in a sentence. */
    String description() {
        return String.join(" ", spec.usageMessage().description());
    }

    /** Every name of every option. */
    List<String> optionNames() {
        return spec.options().stream()
                .flatMap(option -> Arrays.stream(option.names()))
                .toList();
    }

    /** A parser of it alone, called {@code name} in its help. */
    CommandLine line(String name) {
        CommandLine line = new CommandLine(spec);
        line.setCommandName(name);
        line.setUnmatchedOptionsArePositionalParams(anyWord);
        return line;
    }
}
