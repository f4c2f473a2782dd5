package dev.todo.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How much of the corpus the interpreter understands, by family; it may only get better. */
class PlanCorpusTest {

    private static final double FLOOR = 0.97;

    private static final double FAMILY_FLOOR = 0.9;

    private final Interpreter interpreter = new Interpreter(new TimeLanguage());

    @Test
    void understandsTheCorpus() {
        Map<String, int[]> families = new TreeMap<>();
        List<String> misses = new ArrayList<>();
        for (PlanCase line : PlanCase.all()) {
            int[] counts = families.computeIfAbsent(line.family(), family -> new int[2]);
            counts[1]++;
            Plan plan = interpreter.interpret(line.text(), line.context());
            if (line.meets(plan)) {
                counts[0]++;
            } else {
                misses.add("%s | %s%n    want %s%n    got  %s %s"
                        .formatted(
                                line.file(),
                                line.text(),
                                line.calls(),
                                plan.calls(),
                                plan.question() == null ? "" : plan.question()));
            }
        }
        int right = families.values().stream().mapToInt(counts -> counts[0]).sum();
        int all = families.values().stream().mapToInt(counts -> counts[1]).sum();
        StringBuilder report = new StringBuilder("plan corpus\n");
        families.forEach(
                (family, counts) -> report.append("  %-28s %3d / %3d%n".formatted(family, counts[0], counts[1])));
        report.append("  %-28s %3d / %3d = %.1f %%%n".formatted("all", right, all, 100.0 * right / all));
        misses.forEach(miss -> report.append(miss).append('\n'));
        System.out.println(report);
        assertThat(families.values())
                .allSatisfy(counts -> assertThat((double) counts[0] / counts[1]).isGreaterThanOrEqualTo(FAMILY_FLOOR));
        assertThat((double) right / all).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void everyQueryItMakesIsOneOfTheFilterLanguage() {
        for (PlanCase line : PlanCase.all()) {
            for (ToolCall call :
                    interpreter.interpret(line.text(), line.context()).calls()) {
                Queries.of(call)
                        .forEach(query -> assertThatCode(() -> Query.parse(query))
                                .as(line.text() + " -> " + query)
                                .doesNotThrowAnyException());
            }
        }
    }
}
