package dev.todo.shell.command;

import dev.todo.core.error.UnavailableException;
import dev.todo.shell.Context;
import dev.todo.shell.ExitCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code todo backup}, {@code restore} and {@code user add}: they work on the data itself, so the server's own program
 * does them. Typed right they never come here, since the launcher starts that program at once; this is for their help,
 * and for words it did not recognise.
 *
 * @param name the command
 * @param description what its help says
 * @param label what follows it
 * @param meaning what that is
 * @param count how many words follow
 */
record ServerPartCommand(Context context, String name, String description, String label, String meaning, int count)
        implements Command {

    static Command backup(Context context) {
        return new ServerPartCommand(
                context, "backup", "Write everything to a file; the server may run.", "FILE", "The file to write.", 1);
    }

    static Command restore(Context context) {
        return new ServerPartCommand(
                context,
                "restore",
                "Replace everything by a backup; first: todo down.",
                "FILE",
                "The file to read.",
                1);
    }

    static Command user(Context context) {
        return new ServerPartCommand(
                context,
                "user",
                "user add NAME: another person here; prints their token.",
                "add NAME",
                "The word add, and what they are called.",
                2);
    }

    @Override
    public Usage usage() {
        return new Usage(name, description).someWords(label, meaning);
    }

    @Override
    public ExitCode run(Given given) {
        if (given.words().size() != count
                || (name.equals("user") && !given.words().getFirst().equals("add"))) {
            throw given.wrong("Type: todo " + name + " " + label);
        }
        List<String> command = new ArrayList<>(context.services().launcher());
        if (command.isEmpty()) {
            throw new UnavailableException("'todo " + name + "' works only through the todo launcher");
        }
        command.add(name);
        command.addAll(given.words());
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0 ? ExitCode.DONE : ExitCode.FAILED;
        } catch (IOException e) {
            throw new UnavailableException("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }
}
