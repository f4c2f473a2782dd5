package dev.todo.notifier;

import dev.todo.service.problem.HttpProblemException;
import dev.todo.service.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The connected devices, by user. */
final class Devices {

    private final int most;
    private final Map<UUID, AtomicInteger> places = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Device>> byUser = new ConcurrentHashMap<>();

    /** @param most how many devices a user may have connected */
    Devices(int most) {
        this.most = most;
    }

    /**
     * Takes a place for one more device of {@code user}.
     *
     * @throws HttpProblemException 429 when the user has no more
     */
    void reserve(UUID user) {
        places.compute(user, (id, taken) -> {
            AtomicInteger count = taken == null ? new AtomicInteger() : taken;
            if (count.get() >= most) {
                throw new HttpProblemException(
                        Problem.of(
                                429,
                                "too-many-connections",
                                "Too many connections",
                                "a user may have " + most + " devices connected, and has"),
                        Map.of("Retry-After", "60"));
            }
            count.incrementAndGet();
            return count;
        });
    }

    /** Gives back the place of a device. */
    void release(UUID user) {
        places.computeIfPresent(user, (id, taken) -> taken.decrementAndGet() == 0 ? null : taken);
    }

    void add(Device device) {
        byUser.compute(device.user(), (id, set) -> {
            Set<Device> all = set == null ? ConcurrentHashMap.newKeySet() : set;
            all.add(device);
            return all;
        });
    }

    void remove(Device device) {
        byUser.computeIfPresent(device.user(), (id, set) -> {
            set.remove(device);
            return set.isEmpty() ? null : set;
        });
    }

    /** The devices of {@code user}. */
    Set<Device> of(UUID user) {
        return byUser.getOrDefault(user, Set.of());
    }

    /** All devices, by the token they came with. */
    Map<String, List<Device>> byToken() {
        Map<String, List<Device>> all = new HashMap<>();
        byUser.values()
                .forEach(set -> set.forEach(device -> all.computeIfAbsent(device.token(), t -> new ArrayList<>())
                        .add(device)));
        return all;
    }

    int count() {
        return byUser.values().stream().mapToInt(Set::size).sum();
    }
}
