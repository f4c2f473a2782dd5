package dev.todo.service.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Formats each log record as one line: time in UTC, level, message, and below it the cause if any. */
public final class TextLines extends Formatter {

    @Override
    public String format(LogRecord line) {
        StringWriter text = new StringWriter();
        text.append(line.getInstant().truncatedTo(ChronoUnit.MILLIS).toString())
                .append(' ')
                .append(line.getLevel().getName())
                .append(' ')
                .append(formatMessage(line).replace("\n", "\\n").replace("\r", "\\r"))
                .append('\n');
        if (line.getThrown() != null) {
            line.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }
}
