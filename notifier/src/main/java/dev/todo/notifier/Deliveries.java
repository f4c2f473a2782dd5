package dev.todo.notifier;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which reminders one connection was told of, and of which that they need no showing. Old ones are forgotten. */
final class Deliveries {

    private static final int REMEMBERED = 4_096;

    private enum State {
        TOLD,
        SETTLED
    }

    private final Map<String, State> states = new LinkedHashMap<>(4) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, State> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether {@code delivery} is to be told of; from now on it is told. */
    boolean toShow(String delivery) {
        return states.putIfAbsent(delivery, State.TOLD) == null;
    }

    /** Whether it is news that {@code delivery} is settled. */
    boolean settled(String delivery) {
        return states.put(delivery, State.SETTLED) != State.SETTLED;
    }
}
