package dev.todo.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients see of the catalogue before they call anything. */
class CatalogueListTest {

    private static final int MAX_TOKENS = 4_500;
    private static final int BYTES_PER_TOKEN = 4;

    private final Catalogue catalogue = new Catalogue(InstantSource.system());
    private final Jsonb json = Jsonb.builder().build();

    @Test
    void theWholeListStaysUnderItsTokenBudget() {
        int bytes = json.toJson(catalogue.list()).getBytes(StandardCharsets.UTF_8).length;

        assertThat(bytes / BYTES_PER_TOKEN).isLessThan(MAX_TOKENS);
    }

    @Test
    void theListIsTheOneThatWasAgreed() throws IOException {
        try (InputStream agreed = Objects.requireNonNull(getClass().getResourceAsStream("tools-list.json"))) {
            assertThat(json.toJsonPretty(catalogue.list()))
                    .isEqualTo(new String(agreed.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create_task           | title notes? due? zone? priority? tags? reminders? request_id?
            create_recurring_task | title notes? due? zone? recurrence anchor? missed? exdates? priority? tags? reminders? request_id?
            get_task              | task
            search_tasks          | query? limit? cursor?
            task_stats            | query?
            update_task           | task title? notes? due? recurrence? anchor? missed? exdates? request_id?
            reschedule_task       | tasks due dry_run? request_id?
            update_task_priority  | tasks priority dry_run? request_id?
            add_tags              | tasks tags dry_run? request_id?
            remove_tags           | tasks tags dry_run? request_id?
            complete_task         | tasks dry_run? request_id?
            reopen_task           | tasks dry_run? request_id?
            skip_task             | tasks dry_run? request_id?
            delete_task           | tasks series? dry_run? request_id?
            create_reminder       | task when request_id?
            cancel_reminder       | reminder? task? request_id?
            snooze_reminder       | reminder? task? until request_id?
            list_reminders        | task? from? to?
            undo                  | ''
            """)
    void everyToolTakesTheArgumentsOfTheContract(String name, String arguments) {
        String listed = catalogue.tool(name).orElseThrow().parameters().stream()
                .map(parameter -> parameter.name() + (parameter.required() ? "" : "?"))
                .reduce((a, b) -> a + " " + b)
                .orElse("");

        assertThat(listed).isEqualTo(arguments);
    }

    @Test
    void thereAreNoOtherTools() {
        assertThat(catalogue.tools()).hasSize(19);
    }

    @Test
    void schemasAreFlatAndClosed() {
        for (Tool tool : catalogue.tools()) {
            assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
            assertThat(json.toJson(tool.listing())).doesNotContain("$ref", "oneOf", "anyOf", "allOf");
            assertThat(tool.outputSchema()).containsEntry("type", "object");
            assertThat(tool.description()).isNotBlank();
        }
    }

    @Test
    void readingToolsAndNoOthersAreMarkedReadOnly() {
        List<String> reading = catalogue.tools().stream()
                .filter(tool -> tool.hints().readOnly())
                .map(Tool::name)
                .toList();

        assertThat(reading).containsExactlyInAnyOrder("get_task", "search_tasks", "task_stats", "list_reminders");
        assertThat(annotations("delete_task")).containsEntry("destructiveHint", true);
        assertThat(annotations("add_tags")).containsEntry("idempotentHint", true);
        assertThat(annotations("create_task")).containsEntry("openWorldHint", false);
    }

    private Map<String, Object> annotations(String tool) {
        return catalogue.tool(tool).orElseThrow().hints().annotations();
    }
}
