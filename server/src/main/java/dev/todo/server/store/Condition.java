package dev.todo.server.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition on tasks, as SQL over the alias {@code t}.
 *
 * @param sql the text
 * @param parameters what its question marks stand for
 */
record Condition(String sql, List<@Nullable Object> parameters) {

    /** Holds for every task. */
    static final Condition ALWAYS = new Condition("true", List.of());

    static Condition of(String sql, @Nullable Object... parameters) {
        return new Condition(sql, new ArrayList<>(Arrays.asList(parameters)));
    }

    static Condition all(List<Condition> parts) {
        return joined(parts, " and ");
    }

    static Condition any(List<Condition> parts) {
        return joined(parts, " or ");
    }

    /** Holds where this does not; a comparison with nothing counts as one that does not hold. */
    Condition negated() {
        return new Condition("(" + sql + ") is not true", parameters);
    }

    private static Condition joined(List<Condition> parts, String operator) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<@Nullable Object> parameters = new ArrayList<>();
        parts.forEach(part -> parameters.addAll(part.parameters()));
        return new Condition(
                parts.stream().map(part -> "(" + part.sql() + ")").collect(Collectors.joining(operator)), parameters);
    }
}
