package dev.todo.server.task;

import dev.todo.core.error.InvalidInputException;
import java.time.ZoneId;

/** Time zones as people name them. */
final class Zones {

    private Zones() {}

    /**
     * Reads the name of a zone of the IANA database, in any case.
     *
     * @throws InvalidInputException in {@code field}
     */
    static ZoneId read(String field, String text) {
        String name = text.strip();
        if (ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        if (name.length() <= 64) {
            for (String known : ZoneId.getAvailableZoneIds()) {
                if (known.equalsIgnoreCase(name)) {
                    return ZoneId.of(known);
                }
            }
        }
        throw new InvalidInputException(
                field, "'" + name + "' is not a time zone: write a name such as Europe/Berlin or UTC");
    }
}
