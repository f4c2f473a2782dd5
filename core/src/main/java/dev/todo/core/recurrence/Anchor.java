package dev.todo.core.recurrence;

import dev.todo.core.error.InvalidInputException;
import io.avaje.jsonb.Json;

/** What the next occurrence is counted from. */
public enum Anchor {
    /** The slots of the series, whenever the one before was completed. */
    DUE("due"),
    /** The day the one before was completed. */
    COMPLETION("completion");

    private final String wire;

    Anchor(String wire) {
        this.wire = wire;
    }

    /** The name on the wire. */
    @Json.Value
    public String wire() {
        return wire;
    }

    /**
     * Reads the name on the wire.
     *
     * @throws InvalidInputException when it is another word
     */
    public static Anchor parse(String word) {
        for (Anchor value : values()) {
            if (value.wire.equals(word)) {
                return value;
            }
        }
        throw new InvalidInputException("'" + word + "' is neither 'due' nor 'completion'");
    }
}
