package dev.todo.shell.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is typed most: words, and options by their full names with a space before the value. What is anything else,
 * or wrong, is picocli's, which knows all the ways to write an option, and takes a command twenty times as long.
 */
final class PlainWords {

    private final Map<String, Usage.Option> known = new HashMap<>();
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private PlainWords(Usage usage) {
        for (Usage.Option option : usage.options()) {
            for (String name : option.names()) {
                known.put(name, option);
            }
        }
    }

    /** What {@code arguments} say to a command of {@code usage}; empty when they are not plain. */
    static Optional<Given> read(Usage usage, List<String> arguments) {
        PlainWords plain = new PlainWords(usage);
        boolean read = plain.take(arguments)
                && (usage.takesWords() || plain.words.isEmpty())
                && !(usage.needsWords() && plain.words.isEmpty());
        return read ? Optional.of(new Given(plain.words, plain.options)) : Optional.empty();
    }

    private boolean take(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            Usage.@Nullable Option option = known.get(argument);
            if (option == null) {
                if (!isWord(argument)) {
                    return false;
                }
                words.add(argument);
            } else if (option.kind() == Usage.Kind.FLAG) {
                if (!add(option, "")) {
                    return false;
                }
            } else {
                i++;
                if (i == arguments.size() || !isWord(arguments.get(i)) || !add(option, arguments.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Not what could be an option, nor the name of a file with arguments. */
    private static boolean isWord(String argument) {
        return !argument.isEmpty() && argument.charAt(0) != '-' && argument.charAt(0) != '@';
    }

    /** False when an option that may stand once stands there again. */
    private boolean add(Usage.Option option, String value) {
        List<String> values =
                new ArrayList<>(options.getOrDefault(option.names().getFirst(), List.of()));
        if (!values.isEmpty() && option.kind() != Usage.Kind.VALUES) {
            return false;
        }
        values.add(value);
        for (String name : option.names()) {
            options.put(name, values);
        }
        return true;
    }
}
