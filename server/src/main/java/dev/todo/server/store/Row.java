package dev.todo.server.store;

import dev.todo.core.time.LocalMoment;
import io.helidon.dbclient.DbRow;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a query, its columns read as the types of the domain. Valid only while the row is mapped. */
final class Row {

    private final DbRow row;

    Row(DbRow row) {
        this.row = row;
    }

    String text(String column) {
        return required(column, textOrNull(column));
    }

    @Nullable
    String textOrNull(String column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }

    UUID uuid(String column) {
        return required(column, uuidOrNull(column));
    }

    @Nullable
    UUID uuidOrNull(String column) {
        return (UUID) value(column);
    }

    long number(String column) {
        return ((Number) required(column, value(column))).longValue();
    }

    int integer(String column) {
        return ((Number) required(column, value(column))).intValue();
    }

    boolean flag(String column) {
        return (Boolean) required(column, value(column));
    }

    Instant instant(String column) {
        return required(column, instantOrNull(column));
    }

    @Nullable
    Instant instantOrNull(String column) {
        Object value = value(column);
        return value == null ? null : ((Timestamp) value).toInstant();
    }

    LocalTime time(String column) {
        return ((Time) required(column, value(column))).toLocalTime();
    }

    LocalMoment moment(String column) {
        return LocalMoment.parse(text(column));
    }

    @Nullable
    LocalMoment momentOrNull(String column) {
        String text = textOrNull(column);
        return text == null ? null : LocalMoment.parse(text);
    }

    @Nullable
    ZoneId zoneOrNull(String column) {
        String text = textOrNull(column);
        return text == null ? null : ZoneId.of(text);
    }

    List<String> texts(String column) {
        Array array = (Array) value(column);
        if (array == null) {
            return List.of();
        }
        try {
            return Arrays.asList((String[]) array.getArray());
        } catch (SQLException e) {
            throw new IllegalStateException("column " + column + " is no array of text", e);
        }
    }

    private @Nullable Object value(String column) {
        return row.column(column).get(Object.class);
    }

    private static <T> T required(String column, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "column " + column + " is null");
    }
}
