package dev.todo.shell;

import dev.todo.shell.terminal.RelativeDates;
import dev.todo.shell.terminal.Terminal;
import io.avaje.jsonb.Jsonb;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What every command is given.
 *
 * @param terminal where it prints
 * @param in what it reads
 * @param services the ports
 * @param clock what time it is
 * @param localZone the zone of who reads the answer; what it gives may have to be waited for
 * @param environment the environment variables
 * @param talk names the conversation of this terminal, in which "it" is what was spoken of last; empty where sentences
 *     have nothing to do with each other
 */
public record Context(
        Terminal terminal,
        InputStream in,
        Services services,
        InstantSource clock,
        Supplier<ZoneId> localZone,
        Map<String, String> environment,
        String talk) {

    /** The zone of who reads the answer. */
    public ZoneId zone() {
        return localZone.get();
    }

    /** The conversation a sentence belongs to; empty for one of its own. */
    public Optional<String> conversation() {
        return talk.isEmpty() ? Optional.empty() : Optional.of(talk);
    }

    /** The version of this program. */
    public String version() {
        String version = Context.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }

    /** The locale dates are written in: the JDK's default is that of messages and ignores {@code LC_TIME}. */
    public Locale locale() {
        return Stream.of("LC_ALL", "LC_TIME", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value ->
                        Locale.forLanguageTag(value.replaceFirst("[.@].*", "").replace('_', '-')))
                .orElseGet(Locale::getDefault);
    }

    /** Dates as said now. */
    public RelativeDates dates() {
        return new RelativeDates(clock.instant(), zone());
    }

    /** Prints a document of the server's contract: on lines of its own for a person, else on one. */
    public void printJson(Object document) {
        Jsonb jsonb = Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
        terminal.print(terminal.interactive() ? jsonb.toJsonPretty(document) : jsonb.toJson(document));
    }
}
