package dev.todo.core.language;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A way a production covers a clause.
 *
 * @param production which one
 * @param clause the tokens covered
 * @param slots what stands in its slots
 * @param words the tokens that matched words of the production
 */
record Match(Production production, Range clause, Map<SlotType, Range> slots, BitSet words) {

    /** Copies what the matcher goes on changing. */
    Match {
        slots = slots.isEmpty() ? Map.of() : new EnumMap<>(slots);
        words = (BitSet) words.clone();
    }

    /** What stands in the slot, if it was used. */
    Optional<Range> slot(SlotType type) {
        return Optional.ofNullable(slots.get(type));
    }
}
