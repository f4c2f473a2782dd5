package dev.todo.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.api.TodoApi;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever tool is called wrongly, the answer says what to do and nothing changes. */
class CheckedCallsTest {

    private final Fixture fixture = new Fixture();

    static Stream<Arguments> tools() {
        return new Fixture().catalogue.tools().stream().map(tool -> Arguments.of(tool.name(), valid(tool)));
    }

    static Stream<Arguments> toolsNamingTasks() {
        return tools().filter(each -> {
            Map<?, ?> arguments = (Map<?, ?>) each.get()[1];
            return arguments.containsKey("task") || arguments.containsKey("tasks");
        });
    }

    private static Map<String, Object> valid(Tool tool) {
        Map<String, Object> arguments = new HashMap<>();
        for (Parameter parameter : tool.parameters()) {
            boolean names = parameter.name().equals("task");
            if (parameter.required() || names) {
                arguments.put(parameter.name(), parameter.type() == Parameter.Type.TEXTS ? List.of("rent") : "rent");
            }
        }
        arguments.replace("due", "2026-12-24");
        arguments.replace("when", "1 day");
        arguments.replace("until", "2026-12-24T10:00");
        arguments.replace("priority", "high");
        if (tool.name().equals("update_task")) {
            arguments.put("notes", "new");
        }
        return arguments;
    }

    @ParameterizedTest
    @MethodSource("tools")
    void anUnknownArgumentIsRefusedByName(String tool, Map<String, Object> arguments) {
        arguments.put("color", "red");

        assertRefused(fixture.call(tool, arguments), "color");
    }

    @ParameterizedTest
    @MethodSource("tools")
    void everyArgumentOfTheWrongTypeIsRefusedByName(String tool, Map<String, Object> arguments) {
        for (Parameter parameter : fixture.catalogue.tool(tool).orElseThrow().parameters()) {
            Map<String, Object> wrong = new HashMap<>(arguments);
            wrong.put(parameter.name(), Map.of("not", "this"));

            assertRefused(fixture.call(tool, wrong), parameter.name());
        }
    }

    @ParameterizedTest
    @MethodSource("tools")
    void everyMissingArgumentIsNamed(String tool, Map<String, Object> arguments) {
        for (Parameter parameter : fixture.catalogue.tool(tool).orElseThrow().parameters()) {
            if (parameter.required()) {
                Map<String, Object> without = new HashMap<>(arguments);
                without.remove(parameter.name());

                assertRefused(fixture.call(tool, without), parameter.name());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("toolsNamingTasks")
    void anUnknownTaskIsNotFoundWithTheNearest(String tool, Map<String, Object> arguments) {
        fixture.add("renew passport");

        ToolAnswer answer = fixture.call(tool, arguments);

        assertThat(answer.ok()).isFalse();
        assertThat(Fixture.object(answer, "error"))
                .containsEntry("type", "not-found")
                .containsEntry("candidates", List.of("1 renew passport"));
        assertThat(fixture.todos.changeSets()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("toolsNamingTasks")
    void anAmbiguousTitleListsTheCandidates(String tool, Map<String, Object> arguments) {
        fixture.add("rent a car", "2026-11-28");
        fixture.add("pay rent");

        ToolAnswer answer = fixture.call(tool, arguments);

        assertThat(Fixture.object(answer, "error"))
                .containsEntry("type", "ambiguous")
                .containsEntry("candidates", List.of("1 rent a car (due tomorrow)", "2 pay rent"));
        assertThat(answer.text()).contains("Say which by its number");
        assertThat(fixture.todos.changeSets()).isEqualTo(2);
    }

    @Test
    void anUnknownToolIsRefusedWithTheOnesThereAre() {
        ToolAnswer answer = fixture.call("drop_table", Map.of());

        assertThat(answer.ok()).isFalse();
        assertThat(answer.text()).contains("drop_table", "create_task");
    }

    @Test
    void whatBreaksBehindAToolIsNotLeaked() {
        TodoApi broken = (TodoApi) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TodoApi.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("secret connection string");
                });

        ToolAnswer answer = fixture.catalogue.call(broken, "task_stats", Map.of());

        assertThat(answer.ok()).isFalse();
        assertThat(answer.toString()).doesNotContain("secret");
        assertThat(Fixture.object(answer, "error")).containsEntry("type", "internal");
    }

    private static void assertRefused(ToolAnswer answer, String argument) {
        assertThat(answer.ok()).isFalse();
        assertThat(answer.text()).contains("'" + argument + "'");
        assertThat(Fixture.object(answer, "error"))
                .containsEntry("type", "invalid-input")
                .containsEntry("field", argument);
    }
}
