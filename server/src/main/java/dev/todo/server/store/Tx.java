package dev.todo.server.store;

import dev.todo.core.error.InvalidInputException;
import io.helidon.dbclient.DbRow;
import io.helidon.dbclient.DbStatement;
import io.helidon.dbclient.DbTransaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An open transaction. Statements take their parameters by position. */
public final class Tx {

    private final DbTransaction transaction;
    private boolean rollbackOnly;

    Tx(DbTransaction transaction) {
        this.transaction = transaction;
    }

    /** All rows of a query. */
    <T> List<T> list(String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
        // The stream must be read to its end and closed: else its connection never goes back to the pool.
        try (Stream<DbRow> rows =
                bound(transaction.createQuery(sql), parameters).execute()) {
            return rows.map(row -> mapper.apply(new Row(row))).toList();
        }
    }

    /** The only row of a query, if there is one. */
    <T> Optional<T> one(String sql, Function<Row, T> mapper, @Nullable Object... parameters) {
        List<T> rows = list(sql, mapper, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException("one row expected, found " + rows.size());
        }
        return rows.stream().findFirst();
    }

    /** Runs an insert, update or delete; answers how many rows it touched. */
    long update(String sql, @Nullable Object... parameters) {
        return bound(transaction.createDmlStatement(sql), parameters).execute();
    }

    /** Lets the transaction end without a trace, whatever happens. */
    public void rollbackOnly() {
        rollbackOnly = true;
    }

    /** Whether {@link #rollbackOnly()} was called. */
    public boolean endsWithoutTrace() {
        return rollbackOnly;
    }

    private static <S extends DbStatement<S>> S bound(S statement, @Nullable Object... parameters) {
        for (Object parameter : parameters) {
            statement.addParam(jdbc(parameter));
        }
        return statement;
    }

    /** UUIDs, zones, enums and moments go as text and are cast in the statement; instants as date-times in UTC. */
    @SuppressWarnings("NullAway") // SQL null
    private static Object jdbc(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Collection<?> collection ->
                collection.stream()
                        .map(element -> element == null ? null : text(element))
                        .toArray(String[]::new);
            case Number number -> number;
            case Boolean bool -> bool;
            case byte[] bytes -> bytes;
            case java.time.LocalDateTime local -> local;
            case UUID uuid -> uuid.toString();
            default -> text(value);
        };
    }

    private static String text(Object value) {
        String text = value.toString();
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInputException("text must not contain the NUL character");
        }
        return text;
    }
}
