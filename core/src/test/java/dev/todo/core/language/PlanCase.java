package dev.todo.core.language;

import dev.todo.core.language.time.DateOrder;
import dev.todo.core.language.time.TimeContext;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A line of the plan corpus: a sentence and the calls it should become. */
@NullUnmarked // JSON objects are maps whose keys are known to be there
record PlanCase(String file, String text, InterpretContext context, String family, List<Map<String, Object>> calls) {

    private static final Jsonb JSON = Jsonb.builder().build();

    /** Every line of every {@code plan-*.jsonl}. */
    static List<PlanCase> all() {
        try (Stream<Path> files = Files.list(corpus())) {
            List<PlanCase> cases = new ArrayList<>();
            for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("plan-") && name.endsWith(".jsonl")) {
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .forEach(line -> cases.add(read(name, line)));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path corpus() {
        try {
            return Path.of(PlanCase.class.getResource("/corpus").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static PlanCase read(String file, String line) {
        Map<String, Object> json = (Map<String, Object>) JSON.type(Object.class).fromJson(line);
        ZoneId zone = ZoneId.of((String) json.getOrDefault("zone", "UTC"));
        DateOrder order = DateOrder.valueOf(((String) json.getOrDefault("order", "dmy")).toUpperCase(Locale.ROOT));
        TimeContext time =
                new TimeContext(LocalDateTime.parse((String) json.get("now")).atZone(zone), DayOfWeek.MONDAY, order);
        return new PlanCase(
                file, (String) json.get("text"), InterpretContext.of(time), (String) json.get("family"), (List<
                                Map<String, Object>>)
                        json.get("calls"));
    }

    /** Whether the plan means what this line says. */
    boolean meets(Plan plan) {
        List<Object> planned = plan.calls().stream()
                .map(call -> normal(call.tool(), call.arguments()))
                .toList();
        return planned.equals(expected()) && (plan.question() != null) == calls.isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Object> expected() {
        return calls.stream()
                .map(call -> normal((String) call.get("tool"), (Map<String, Object>) call.get("arguments")))
                .toList();
    }

    private static Object normal(String tool, Map<String, Object> arguments) {
        Map<String, Object> normal = new TreeMap<>();
        arguments.forEach((name, value) -> normal.put(name, normalValue(name, value)));
        Map<String, Object> call = new LinkedHashMap<>();
        call.put(tool, normal);
        return call;
    }

    /** Leaves out differences without meaning: the order of tags, reminders and filter terms, "before" in offsets. */
    private static Object normalValue(String name, Object value) {
        if (value instanceof List<?> list) {
            List<String> all = list.stream()
                    .map(element -> normalText(name, element.toString()))
                    .toList();
            return name.equals("tasks") ? all : new TreeSet<>(all);
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        return value instanceof String text ? normalText(name, text) : value;
    }

    private static String normalText(String name, String text) {
        return switch (name) {
            case "query" -> terms(text);
            case "tasks" -> text.startsWith("filter:") ? "filter:" + terms(text.substring(7)) : text;
            case "recurrence" -> String.join(";", new TreeSet<>(List.of(text.split(";"))));
            case "when", "reminders", "until" -> text.replaceFirst(" before$", "");
            case "tags" -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    private static String terms(String query) {
        return String.join(" ", new TreeSet<>(List.of(query.strip().split("\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))));
    }
}
