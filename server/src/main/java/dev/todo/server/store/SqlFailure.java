package dev.todo.server.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Failures of the database, sorted by what can be done about them. */
enum SqlFailure {
    /** It did not come from the database. */
    NONE,
    /** Another transaction won; doing it again helps at once. */
    LOST_RACE,
    /** The database cannot be reached or is going down or coming up; doing it again helps later. */
    AWAY,
    /** A fault of ours. */
    OTHER;

    /** What kind of failure {@code exception} or one of its causes is. */
    static SqlFailure of(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return of(sql);
            }
        }
        return NONE;
    }

    private static SqlFailure of(SQLException exception) {
        String state = state(exception.getSQLState());
        return switch (state) {
            case "40001", "40P01" -> LOST_RACE; // serialization_failure, deadlock_detected
            case "57P01", "57P02", "57P03", "57P05", "53300", "25006" -> AWAY; // shutdown, start-up, no slots, standby
            default -> state.startsWith("08") || exception instanceof SQLTransientConnectionException ? AWAY : OTHER;
        };
    }

    private static String state(@Nullable String state) {
        return state == null ? "" : state.toUpperCase(Locale.ROOT);
    }
}
