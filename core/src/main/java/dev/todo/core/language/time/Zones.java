package dev.todo.core.language.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Zones as people name them: {@code EST}, {@code Berlin time}, {@code Europe/Berlin}. */
final class Zones {

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("utc", "UTC"),
            Map.entry("gmt", "UTC"),
            Map.entry("z", "UTC"),
            Map.entry("zulu", "UTC"),
            Map.entry("est", "America/New_York"),
            Map.entry("eastern", "America/New_York"),
            Map.entry("pacific", "America/Los_Angeles"),
            Map.entry("edt", "America/New_York"),
            Map.entry("et", "America/New_York"),
            Map.entry("cst", "America/Chicago"),
            Map.entry("cdt", "America/Chicago"),
            Map.entry("mst", "America/Denver"),
            Map.entry("mdt", "America/Denver"),
            Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pdt", "America/Los_Angeles"),
            Map.entry("pt", "America/Los_Angeles"),
            Map.entry("akst", "America/Anchorage"),
            Map.entry("hst", "Pacific/Honolulu"),
            Map.entry("bst", "Europe/London"),
            Map.entry("wet", "Europe/Lisbon"),
            Map.entry("cet", "Europe/Paris"),
            Map.entry("cest", "Europe/Paris"),
            Map.entry("eet", "Europe/Helsinki"),
            Map.entry("eest", "Europe/Helsinki"),
            Map.entry("msk", "Europe/Moscow"),
            Map.entry("ist", "Asia/Kolkata"),
            Map.entry("sgt", "Asia/Singapore"),
            Map.entry("hkt", "Asia/Hong_Kong"),
            Map.entry("jst", "Asia/Tokyo"),
            Map.entry("kst", "Asia/Seoul"),
            Map.entry("awst", "Australia/Perth"),
            Map.entry("acst", "Australia/Adelaide"),
            Map.entry("aest", "Australia/Sydney"),
            Map.entry("aedt", "Australia/Sydney"),
            Map.entry("nzst", "Pacific/Auckland"),
            Map.entry("nzdt", "Pacific/Auckland"));

    private static final Map<String, String> SPOKEN = Map.of(
            "eastern", "America/New_York",
            "central", "America/Chicago",
            "mountain", "America/Denver",
            "pacific", "America/Los_Angeles",
            "uk", "Europe/London",
            "central european", "Europe/Paris",
            "indian", "Asia/Kolkata");

    /** City by lower-case name; made when first needed, since few sentences name one. */
    private volatile @Nullable Map<String, ZoneId> cities;

    /** An abbreviation such as EST; local time as kept there now, so EST in summer is New York's time. */
    Optional<ZoneId> abbreviation(String word) {
        return Optional.ofNullable(ABBREVIATIONS.get(word)).map(ZoneId::of);
    }

    /** The place before the word "time". */
    Optional<ZoneId> place(List<String> words) {
        String name = String.join(" ", words);
        String spoken = SPOKEN.get(name);
        if (spoken != null) {
            return Optional.of(ZoneId.of(spoken));
        }
        return Optional.ofNullable(cities().get(name));
    }

    /** An identifier such as Europe/Berlin, in any case. */
    Optional<ZoneId> id(String text) {
        ZoneId zone = cities().get(text.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(zone);
    }

    /** {@code UTC+2}, {@code GMT-5:30}. */
    static Optional<ZoneId> offset(int sign, int hours, int minutes) {
        return hours < 0 || hours > 14 || minutes < 0 || minutes > 59
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    private Map<String, ZoneId> cities() {
        Map<String, ZoneId> known = cities;
        if (known == null) {
            known = new HashMap<>();
            for (String id : ZoneId.getAvailableZoneIds()) {
                int slash = id.lastIndexOf('/');
                if (slash > 0 && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                    ZoneId zone = ZoneId.of(id);
                    String lower = id.toLowerCase(Locale.ROOT);
                    known.put(lower, zone);
                    known.put(lower.substring(slash + 1).replace('_', ' '), zone);
                }
            }
            cities = known;
        }
        return known;
    }
}
