package dev.todo.shell.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may be typed behind a command. Built by hand and not from annotations, and made known to picocli only where
 * {@link PlainWords} do not do: each takes a command longer than all else it does.
 */
final class Usage {

    /** The option of every command that prints. */
    static final String JSON = "--json";

    private final String name;
    private final String description;
    private final List<Option> options = new ArrayList<>();
    private @Nullable Positional positional;
    private List<String> footer = List.of();
    private boolean anyWord;

    /** The command {@code name}, which does what {@code description} says. */
    Usage(String name, String description) {
        this.name = name;
        this.description = description;
    }

    /** What an option takes. */
    enum Kind {
        /** Nothing. */
        FLAG,
        /** A value. */
        VALUE,
        /** A value each time it stands there. */
        VALUES
    }

    /**
     * An option.
     *
     * @param kind what it takes
     * @param label what help calls its value
     * @param description what help says of it
     * @param names its names, with their dashes
     */
    record Option(Kind kind, String label, String description, List<String> names) {}

    private record Positional(boolean required, String label, String description) {}

    /** Any number of words. */
    Usage words(String label, String meaning) {
        positional = new Positional(false, label, meaning);
        return this;
    }

    /** One word or more. */
    Usage someWords(String label, String meaning) {
        positional = new Positional(true, label, meaning);
        return this;
    }

    /** Words may begin with a dash: {@code -#home} in a filter, {@code -5} in a sentence. */
    Usage anyWord() {
        anyWord = true;
        return this;
    }

    /** An option without a value, of one or more names. */
    Usage flag(String meaning, String... names) {
        return add(Kind.FLAG, "", meaning, names);
    }

    /** {@code --json}. */
    Usage json() {
        return flag("Print the answer as JSON.", JSON);
    }

    /** An option with a value. */
    Usage option(String label, String meaning, String... names) {
        return add(Kind.VALUE, label, meaning, names);
    }

    /** An option with a value, which may stand several times. */
    Usage options(String label, String meaning, String... names) {
        return add(Kind.VALUES, label, meaning, names);
    }

    private Usage add(Kind kind, String label, String meaning, String... names) {
        options.add(new Option(kind, label, meaning, List.of(names)));
        return this;
    }

    /** Lines behind the help. */
    Usage footer(String... lines) {
        footer = List.of(lines);
        return this;
    }

    String name() {
        return name;
    }

    /** What it does, in a sentence. */
    String description() {
        return description;
    }

    /** The options but for help. */
    List<Option> options() {
        return options;
    }

    boolean takesWords() {
        return positional != null;
    }

    boolean needsWords() {
        return positional != null && positional.required();
    }

    /** Every name of every option. */
    List<String> optionNames() {
        List<String> names = new ArrayList<>(List.of("-h", "--help"));
        options.forEach(option -> names.addAll(option.names()));
        return names;
    }

    /** A parser of it alone, called {@code title} in its help. */
    CommandLine line(String title) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description).footer(footer.toArray(String[]::new));
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        options.forEach(option -> spec.addOption(spec(option)));
        if (positional != null) {
            spec.addPositional(spec(positional));
        }
        CommandLine line = new CommandLine(spec);
        line.setCommandName(title);
        line.setUnmatchedOptionsArePositionalParams(anyWord);
        return line;
    }

    private static OptionSpec spec(Option option) {
        OptionSpec.Builder spec =
                OptionSpec.builder(option.names().toArray(String[]::new)).description(option.description());
        return switch (option.kind()) {
            case FLAG -> spec.type(boolean.class).arity("0").build();
            case VALUE ->
                spec.type(String.class).arity("1").paramLabel(option.label()).build();
            case VALUES ->
                spec.type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .paramLabel(option.label())
                        .build();
        };
    }

    private static PositionalParamSpec spec(Positional positional) {
        return PositionalParamSpec.builder()
                .index("0..*")
                .arity(positional.required() ? "1..*" : "0..*")
                .required(positional.required())
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(positional.label())
                .description(positional.description())
                .build();
    }
}
