package dev.todo.shell.command;

import java.util.List;
import java.util.Set;

/**
 * What was typed, split into the command and the rest.
 *
 * @param command the command; empty when the words are a sentence, or there are none
 * @param rest what stands behind it
 */
record Words(String command, List<String> rest) {

    private static final Set<String> HELP = Set.of("-h", "--help");

    /**
     * Splits {@code arguments}. The first word is the command if it is one of {@code names}; but what goes on with "me" is
     * a sentence ("remind me to …"), since no task is called that.
     */
    static Words of(List<String> arguments, Set<String> names) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        if (arguments.size() == 1 && HELP.contains(first)) {
            return new Words("help", List.of());
        }
        boolean sentence = arguments.size() > 1 && arguments.get(1).equalsIgnoreCase("me");
        return names.contains(first) && !sentence
                ? new Words(first, arguments.subList(1, arguments.size()))
                : new Words("", arguments);
    }

    /** What help calls it. */
    String commandLine() {
        return command.isEmpty() ? "todo" : "todo " + command;
    }

    /** Whether several words without quotes follow the command. */
    boolean looksLikeSentence() {
        return !command.isEmpty()
                && rest.size() > 2
                && rest.stream().noneMatch(word -> word.contains(" ") || word.startsWith("-"));
    }

    /** The rest with spaces between. */
    String text() {
        return String.join(" ", rest);
    }
}
