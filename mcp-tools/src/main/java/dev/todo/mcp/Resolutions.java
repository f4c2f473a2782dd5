package dev.todo.mcp;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which tasks or reminders a request with a {@code request_id} meant, so that its repetition means the same ones: by then
 * the title may belong to the next occurrence, and the filter may select nothing. Bounded; a request that is forgotten is resolved
 * anew, and the server then refuses it if it comes out differently.
 */
final class Resolutions {

    /**
     * What tells a request from others.
     *
     * @param user whose it is
     * @param id the {@code request_id}
     * @param tool what was called
     * @param arguments what it was called with
     * @param what which of the things it meant: its tasks, or a reminder
     */
    record Request(UUID user, String id, String tool, Map<String, ?> arguments, String what) {}

    private record Resolution(List<UUID> found, Instant at) {}

    private static final int MAX = 500;

    /** As long as the server knows the request. */
    private static final Duration LIFE = Duration.ofHours(24);

    private final Map<Request, Resolution> known = new LinkedHashMap<>();

    /** What the request meant when it was made first. */
    synchronized Optional<List<UUID>> find(Request request, Instant now) {
        return Optional.ofNullable(known.get(request))
                .filter(resolution -> now.isBefore(resolution.at().plus(LIFE)))
                .map(Resolution::found);
    }

    synchronized void keep(Request request, List<UUID> found, Instant now) {
        known.remove(request);
        known.put(request, new Resolution(found, now));
        if (known.size() > MAX) {
            known.remove(known.keySet().iterator().next());
        }
    }
}
