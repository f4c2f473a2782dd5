package dev.todo.server.store;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** What tasks can be sorted by. Tasks without the value come last, in either direction. */
public enum SortField {
    /** When it is due, on the user's clock. */
    DUE("t.due_local", "timestamp"),
    /** How much it matters. */
    PRIORITY("t.priority", "task_priority"),
    /** When it was made. */
    CREATED("t.created_at", "timestamptz"),
    /** When it last changed. */
    UPDATED("t.updated_at", "timestamptz"),
    /** When it was completed. */
    COMPLETED("t.completed_at", "timestamptz"),
    /** The title, without regard to case. */
    TITLE("lower(t.title)", "text"),
    /** The user's own number. */
    NUMBER("t.number", "bigint");

    private final String column;
    private final String type;

    SortField(String column, String type) {
        this.column = column;
        this.type = type;
    }

    /** The field of that name, in lower case. */
    public static Optional<SortField> named(String name) {
        for (SortField field : values()) {
            if (field.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The expression sorted by, never null. */
    String expression(boolean descending) {
        return switch (this) {
            case DUE, COMPLETED -> "coalesce(" + column + ", '" + (descending ? "-" : "") + "infinity')";
            case PRIORITY, CREATED, UPDATED, TITLE, NUMBER -> column;
        };
    }

    /** {@code expression} as text, for a cursor. */
    String written(String expression) {
        return (timestamptz() ? "(" + expression + " at time zone 'UTC')" : "(" + expression + ")") + "::text";
    }

    /** A parameter that holds the text of a cursor. */
    String read() {
        return timestamptz() ? "(?::timestamp at time zone 'UTC')" : "?::" + type;
    }

    /** Whether {@code text} is one that {@link #written} could have made. */
    boolean reads(String text) {
        return switch (this) {
            case TITLE -> true;
            case NUMBER -> text.matches("\\d{1,18}");
            case PRIORITY -> text.matches("low|medium|high");
            case DUE, CREATED, UPDATED, COMPLETED -> text.matches("-?infinity") || timestamp(text);
        };
    }

    private static boolean timestamp(String text) {
        try {
            return LocalDateTime.parse(text.replace(' ', 'T')).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean timestamptz() {
        return "timestamptz".equals(type);
    }
}
