package dev.todo.shell;

import dev.todo.shell.terminal.RelativeDates;
import dev.todo.shell.terminal.Terminal;
import io.avaje.jsonb.Jsonb;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What every command is given.
 *
 * @param terminal where it prints
 * @param in what it reads
 * @param services the ports
 * @param clock what time it is
 * @param zone the zone of who reads the answer
 * @param locale how they write dates
 */
public record Context(
        Terminal terminal, InputStream in, Services services, InstantSource clock, ZoneId zone, Locale locale) {

    /** The version of this program. */
    public String version() {
        String version = Context.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }

    /** Dates as said now. */
    public RelativeDates dates() {
        return new RelativeDates(clock.instant(), zone);
    }

    /** Prints a document of the server's contract: on lines of its own for a person, else on one. */
    public void printJson(Object document) {
        Jsonb jsonb = Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
        terminal.print(terminal.interactive() ? jsonb.toJsonPretty(document) : jsonb.toJson(document));
    }
}
