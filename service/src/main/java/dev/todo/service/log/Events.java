package dev.todo.service.log;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes events to the log of one class. */
public final class Events {

    private final Logger logger;

    private Events(Logger logger) {
        this.logger = logger;
    }

    /** The events of {@code source}. */
    public static Events of(Class<?> source) {
        return new Events(Logger.getLogger(source.getName()));
    }

    /** Something went as it should. */
    public void info(Fields fields) {
        log(Level.INFO, fields, null);
    }

    /** Something needs a look, though the service goes on. */
    public void warning(Fields fields, @Nullable Throwable cause) {
        log(Level.WARNING, fields, cause);
    }

    /** Something failed that should not have. */
    public void error(Fields fields, @Nullable Throwable cause) {
        log(Level.SEVERE, fields, cause);
    }

    private void log(Level level, Fields fields, @Nullable Throwable cause) {
        if (logger.isLoggable(level)) {
            LogRecord line = new LogRecord(level, fields.toString());
            line.setLoggerName(logger.getName());
            line.setParameters(new Object[] {fields});
            line.setThrown(cause);
            logger.log(line);
        }
    }
}
