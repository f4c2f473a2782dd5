package dev.todo.shell.command;

import dev.todo.shell.ExitCode;

/** One command of the shell. */
interface Command {

    /** What may be typed behind its name, and what its help says. */
    Usage usage();

    /**
     * Does it.
     *
     * @throws dev.todo.core.error.TodoException when it can't be done
     */
    ExitCode run(Given given);
}
