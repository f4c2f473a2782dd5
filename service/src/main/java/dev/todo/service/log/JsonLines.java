package dev.todo.service.log;

import io.avaje.jsonb.Jsonb;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Formats each log record as one JSON object a line: time, level, logger, event, its fields, and the cause if any. */
public final class JsonLines extends Formatter {

    private final Jsonb jsonb = Jsonb.builder().build();

    @Override
    public String format(LogRecord line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("time", line.getInstant().toString());
        json.put("level", line.getLevel().getName());
        json.put("logger", String.valueOf(line.getLoggerName()));
        if (line.getParameters() != null
                && line.getParameters().length == 1
                && line.getParameters()[0] instanceof Fields fields) {
            json.put("event", fields.event());
            fields.values()
                    .forEach((name, value) -> json.put(name, value instanceof Number ? value : value.toString()));
        } else {
            json.put("message", formatMessage(line));
        }
        if (line.getThrown() != null) {
            StringWriter trace = new StringWriter();
            line.getThrown().printStackTrace(new PrintWriter(trace));
            json.put("cause", trace.toString());
        }
        return jsonb.toJson(json) + "\n";
    }
}
