package dev.todo.shell.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What was typed behind a command.
 *
 * @param words the words that belong to no option
 * @param options by each of their names, the values of the options that stand there
 */
record Given(List<String> words, Map<String, List<String>> options) {

    /** What picocli has read. */
    static Given of(ParseResult parsed) {
        Map<String, List<String>> options = new HashMap<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            for (String name : option.names()) {
                options.put(name, option.stringValues());
            }
        }
        return new Given(parsed.matchedPositionalValue(0, List.of()), options);
    }

    /** The same with spaces between them. */
    String text() {
        return String.join(" ", words());
    }

    /** Whether an option stands there. */
    boolean has(String option) {
        return options.containsKey(option);
    }

    /** The value of an option. */
    Optional<String> option(String name) {
        return options(name).stream().findFirst();
    }

    /** The values of an option that may stand several times. */
    List<String> options(String name) {
        return options.getOrDefault(name, List.of());
    }

    /** The value of an option as a positive number. */
    OptionalInt number(String name) {
        Optional<String> text = option(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("0*[1-9]\\d{0,8}")) {
            throw wrong("'" + text.get() + "' is no number that " + name + " can take");
        }
        return OptionalInt.of(Integer.parseInt(text.get()));
    }

    /** Whether the answer is wanted as JSON. */
    boolean json() {
        return has(Usage.JSON);
    }

    /** Where words may begin with a dash an option nobody knows would pass for one. */
    void refuseUnknownOptions() {
        words().stream().filter(Given::looksLikeOption).findFirst().ifPresent(word -> {
            throw wrong("Unknown option: '" + word + "'");
        });
    }

    private static boolean looksLikeOption(String word) {
        return word.startsWith("--")
                && word.length() > 2
                && Character.isLetter(word.charAt(2))
                && word.indexOf(' ') < 0;
    }

    /** The command was typed wrong, for a reason the parser can't know. */
    WrongUsage wrong(String message) {
        return new WrongUsage(message);
    }
}
