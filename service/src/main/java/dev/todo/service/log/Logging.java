package dev.todo.service.log;

import io.helidon.config.Config;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends the log of the whole process to standard error, in the configured form. */
public final class Logging {

    private Logging() {}

    /** Replaces what the JVM logs by default. {@code log} holds {@code format} ({@code text}, {@code json}) and {@code level}. */
    public static void configure(Config log) {
        String format = log.get("format").asString().orElse("text");
        Formatter formatter = switch (format) {
            case "text" -> new SimpleFormatter();
            case "json" -> new JsonLines();
            default -> throw new IllegalArgumentException("log.format is '" + format + "': it must be text or json");
        };
        LogManager.getLogManager().reset();
        Handler console = new ConsoleHandler();
        console.setFormatter(formatter);
        console.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.parse(log.get("level").asString().orElse("INFO")));
        root.addHandler(console);
    }
}
