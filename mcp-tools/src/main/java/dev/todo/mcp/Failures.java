package dev.todo.mcp;

import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.TodoException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns what went wrong into an answer a model can act on. */
final class Failures {

    /** Where an operation stands in the change set made of a call; the caller knows its arguments only. */
    private static final Pattern OPERATION = Pattern.compile("operations\\[\\d+](\\.task(?=\\.))?(\\.|: )?");

    private Failures() {}

    static ToolAnswer of(TodoException failure) {
        String detail = OPERATION.matcher(failure.detail()).replaceAll("");
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", failure.type());
        error.put("detail", detail);
        if (failure instanceof InvalidInputException invalid) {
            invalid.field()
                    .map(Failures::argument)
                    .filter(field -> !field.isEmpty())
                    .ifPresent(field -> error.put("field", field));
            invalid.column().ifPresent(column -> error.put("column", column));
        }
        List<String> candidates = switch (failure) {
            case AmbiguousException ambiguous -> ambiguous.candidates();
            case NotFoundException missing -> missing.nearest();
            default -> List.of();
        };
        if (!candidates.isEmpty()) {
            error.put("candidates", candidates);
        }
        return failed(detail, error);
    }

    /** Something went wrong that is no fault of the caller; what exactly is for the log. */
    static ToolAnswer unexpected() {
        String detail = "this did not work, for a reason on our side; look at the tasks, then try again";
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", "internal");
        error.put("detail", detail);
        return failed(detail, error);
    }

    private static String argument(String field) {
        String bare = OPERATION.matcher(field).replaceFirst("");
        return bare.equals("recurrence.rule") ? "recurrence" : bare.replaceFirst("^recurrence\\.", "");
    }

    private static ToolAnswer failed(String detail, Map<String, Object> error) {
        return new ToolAnswer(
                false, Wording.sentence(Wording.capital(detail), List.of()), Map.of("error", error), List.of());
    }
}
