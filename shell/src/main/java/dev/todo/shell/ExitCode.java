package dev.todo.shell;

import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.ForbiddenException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.core.error.UnavailableException;

/** What a command leaves to the shell that ran it. No other place knows these numbers. */
public enum ExitCode {
    /** It was done. */
    DONE(0),
    /** It was not done. */
    FAILED(1),
    /** The command was wrong: an unknown option, a filter or date that cannot be read. */
    USAGE(2),
    /** There is no such task. */
    NOT_FOUND(3),
    /** What was named could be several tasks. */
    AMBIGUOUS(4),
    /** The server cannot be reached, or cannot answer now. */
    UNREACHABLE(5);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number. */
    public int number() {
        return number;
    }

    /** The code of what a turn of the agent ended with; a sentence itself is never typed wrong. */
    public static ExitCode of(String problem) {
        return switch (problem) {
            case NotFoundException.TYPE -> NOT_FOUND;
            case AmbiguousException.TYPE -> AMBIGUOUS;
            case UnavailableException.TYPE -> UNREACHABLE;
            default -> FAILED;
        };
    }

    /** The code of what went wrong. */
    public static ExitCode of(TodoException failure) {
        return switch (failure) {
            case NotFoundException e -> NOT_FOUND;
            case AmbiguousException e -> AMBIGUOUS;
            case UnavailableException e -> UNREACHABLE;
            case InvalidInputException e -> USAGE;
            case ConflictException e -> FAILED;
            case UnauthenticatedException e -> FAILED;
            case ForbiddenException e -> FAILED;
        };
    }
}
