package dev.todo.shell;

import dev.todo.core.time.LocalMoment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The zone of this machine, the same that {@link ZoneId#systemDefault()} finds. The JDK's time zones and date formats take
 * a third of a command's time to load: a thread of their own does it while the request is made and on its way.
 */
final class LocalZone implements Supplier<ZoneId> {

    private static final String ZONES = "/zoneinfo/";

    private final String property;
    private final String named;
    private final Path localtime;
    private final Thread loading = Thread.ofPlatform().daemon().unstarted(this::load);
    private volatile @Nullable ZoneId found;

    private LocalZone(String property, String named, Path localtime) {
        this.property = property;
        this.named = named;
        this.localtime = localtime;
    }

    /**
     * The zone {@code TZ} names, or else the one the link {@code localtime} points to; unless {@code property}, the JDK's
     * own setting, is not empty.
     */
    static LocalZone of(String property, Map<String, String> environment, Path localtime) {
        LocalZone zone = new LocalZone(property, environment.getOrDefault("TZ", ""), localtime);
        zone.loading.start();
        return zone;
    }

    private void load() {
        found = find();
        LocalMoment.parse("2000-01-01T00:00");
    }

    @Override
    public ZoneId get() {
        ZoneId zone = found;
        return zone == null ? find() : zone;
    }

    /** Anything but the plain name of a region is left to the JDK, which reads its older time zones for it as well. */
    private ZoneId find() {
        if (property.isEmpty()) {
            String region = named.isEmpty() ? linked() : named;
            if (region.indexOf('/') > 0) {
                try {
                    return ZoneId.of(region);
                } catch (DateTimeException e) {
                    return ZoneId.systemDefault();
                }
            }
        }
        return ZoneId.systemDefault();
    }

    private String linked() {
        try {
            String target = Files.readSymbolicLink(localtime).toString();
            int zones = target.indexOf(ZONES);
            return zones < 0 ? "" : target.substring(zones + ZONES.length());
        } catch (IOException | UnsupportedOperationException e) {
            return ""; // a copy, or a system that keeps its zone elsewhere
        }
    }
}
