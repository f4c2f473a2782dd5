package dev.todo.shell.command;

import java.util.List;

/**
 * Words of which the first names something and the others say what about it.
 *
 * @param first the first word
 * @param others the others
 */
record Split(String first, List<String> others) {

    /** Splits the words given; without a second one the command was typed wrong, and {@code missing} says how. */
    static Split of(Given given, String missing) {
        List<String> words = given.words();
        if (words.size() < 2) {
            throw given.wrong(missing);
        }
        return new Split(words.getFirst(), words.subList(1, words.size()));
    }

    /** The others with spaces between them. */
    String rest() {
        return String.join(" ", others);
    }
}
