package dev.todo.core.recurrence;

import dev.todo.core.error.InvalidInputException;
import io.avaje.jsonb.Json;

/** What happens to slots that passed before the task was completed. */
public enum Missed {
    /** They are passed over: the next occurrence lies after the completion. */
    NEXT_FUTURE("next-future"),
    /** Each is made in its turn, even in the past. */
    NEXT_IN_SERIES("next-in-series");

    private final String wire;

    Missed(String wire) {
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
    public static Missed parse(String word) {
        for (Missed value : values()) {
            if (value.wire.equals(word)) {
                return value;
            }
        }
        throw new InvalidInputException("'" + word + "' is neither 'next-future' nor 'next-in-series'");
    }
}
