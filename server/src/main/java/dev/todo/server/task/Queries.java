package dev.todo.server.task;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.query.Query;
import org.jspecify.annotations.Nullable;

/** Reads the filter language where somebody sends it. */
final class Queries {

    private final String field;

    /** Queries that are sent as {@code field}. */
    Queries(String field) {
        this.field = field;
    }

    /**
     * The query in {@code text}.
     *
     * @throws InvalidInputException in the field, at the column of the fault
     */
    Query parsed(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Query.EVERYTHING : Query.parse(text);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(field, e.column().orElse(-1), e.detail());
        }
    }

    /** {@code text} as it is stored, once it is known to be a query. */
    String checked(String text) {
        Query query = parsed(text);
        assert query != null;
        return text.strip();
    }
}
