package dev.todo.service.log;

import io.helidon.config.Config;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sends the log of the whole process to standard error, in the configured form. */
public final class Logging {

    private Logging() {}

    /** Replaces what the JVM logs by default. {@code log} holds {@code format} ({@code text}, {@code json}) and {@code level}. */
    public static void configure(Config log) {
        String format = log.get("format").asString().orElse("text");
        Formatter formatter = switch (format) {
            case "text" -> new TextLines();
            case "json" -> new JsonLines();
            default -> throw new IllegalArgumentException("log.format is '" + format + "': it must be text or json");
        };
        LogManager.getLogManager().reset();
        Handler console = new ConsoleHandler();
        console.setFormatter(formatter);
        console.setLevel(Level.ALL);
        Level level = level(log.get("level").asString().orElse("INFO"));
        if (level.intValue() >= Level.INFO.intValue()) {
            console.setFilter(Logging::matters);
        }
        Logger root = Logger.getLogger("");
        root.setLevel(level);
        root.addHandler(console);
    }

    /** Of libraries only what may be wrong: what they tell about their own start says nothing to who runs a service. */
    private static boolean matters(LogRecord line) {
        return line.getLevel().intValue() >= Level.WARNING.intValue()
                || String.valueOf(line.getLoggerName()).startsWith("dev.todo");
    }

    private static Level level(String name) {
        try {
            return Level.parse(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "log.level is '" + name + "': it must be SEVERE, WARNING, INFO, FINE or ALL", e);
        }
    }
}
