package dev.todo.mcp;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import dev.todo.core.task.Priority;
import org.jspecify.annotations.Nullable;

/** Reads priorities as people and models write them. */
final class Priorities {

    private Priorities() {}

    /** The argument {@code priority}, if the call has it. */
    static @Nullable Priority given(Arguments arguments) {
        return arguments.converted("priority", Priorities::parse);
    }

    /** The argument {@code priority} of a tool that requires it. */
    static Priority required(Arguments arguments) {
        return JsonFields.converted("priority", arguments.required("priority"), Priorities::parse);
    }

    private static Priority parse(String word) {
        return Priority.fromWord(word)
                .orElseThrow(() -> new InvalidInputException("'" + word + "' is not a priority: low, medium or high"));
    }
}
