package dev.todo.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ids that came lately. Old ones are forgotten. */
final class RecentIds {

    private final Map<String, Boolean> ids;

    /** @param most how many are remembered */
    RecentIds(int most) {
        this.ids = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        };
    }

    /** Remembers {@code id}; false when it was there already. */
    boolean add(String id) {
        return ids.putIfAbsent(id, true) == null;
    }

    void forget(String id) {
        ids.remove(id);
    }
}
