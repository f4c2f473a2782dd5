package dev.todo.shell.command;

/** A command was typed wrong, for a reason the parser can't know. */
final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
