package dev.todo.core.language.time;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the phrase corpora: a phrase, where it is said, and what it means.
 *
 * @param expected the keys of the value that are to be checked; {@code null} when there is no time expression
 */
record Phrase(
        String file,
        String text,
        TimeContext context,
        String family,
        @Nullable Map<String, Object> expected) {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    /** All phrases in files whose name begins with one of {@code prefixes}. */
    static List<Phrase> all(String... prefixes) {
        Jsonb json = Jsonb.builder().build();
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> Stream.of(prefixes)
                            .anyMatch(prefix -> file.getFileName().toString().startsWith(prefix)))
                    .sorted()
                    .flatMap(file -> lines(file)
                            .map(line -> read(json, file.getFileName().toString(), line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Phrase read(Jsonb json, String file, String line) {
        Map<String, Object> object =
                (Map<String, Object>) json.type(Object.class).fromJson(line);
        TimeContext context = new TimeContext(
                LocalDateTime.parse(string(object, "now")).atZone(ZoneId.of(string(object, "zone"))),
                DayOfWeek.MONDAY,
                string(object, "order").equals("mdy") ? DateOrder.MDY : DateOrder.DMY);
        String prefix = file.substring(0, file.indexOf('-'));
        return new Phrase(
                file, string(object, "text"), context, prefix + ": " + string(object, "family"), (Map<String, Object>)
                        object.get("expect"));
    }

    private static String string(Map<String, Object> object, String key) {
        return Objects.requireNonNull((String) object.get(key), key);
    }
}
