package dev.todo.core.language;

/**
 * One way to say a command.
 *
 * @param command what it asks for
 * @param firmness how surely the words are meant so
 * @param pattern the words
 */
record Production(Command command, Firmness firmness, Pattern pattern) {

    boolean firm() {
        return firmness == Firmness.FIRM;
    }
}
