package dev.todo.core.error;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Something the caller sent cannot be accepted; sending it again unchanged will fail again. */
public final class InvalidInputException extends TodoException {

    /** The type of every invalid input that has no type of its own. */
    public static final String TYPE = "invalid-input";

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;
    private final int column;

    /** Invalid input that belongs to no single field. */
    public InvalidInputException(String detail) {
        this(null, -1, detail);
    }

    /** Invalid input in {@code field}, a path such as {@code recurrence.rule} or {@code operations[3].task.title}. */
    public InvalidInputException(String field, String detail) {
        this(field, -1, detail);
    }

    /** Invalid input in {@code field} at the 1-based {@code column} of its text. */
    public InvalidInputException(@Nullable String field, int column, String detail) {
        super(TYPE, detail);
        this.field = field;
        this.column = column;
    }

    /** The same problem, found in {@code outer}: used where a value is read as part of something larger. */
    public InvalidInputException in(String outer) {
        String path = field == null ? outer : field.startsWith("[") ? outer + field : outer + "." + field;
        return new InvalidInputException(path, column, detail());
    }

    /** The path of the field at fault. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** The 1-based column in the field's text where the fault is. */
    public OptionalInt column() {
        return column < 1 ? OptionalInt.empty() : OptionalInt.of(column);
    }
}
