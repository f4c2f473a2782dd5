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
 * @param rare whether it is known to hold for few tasks
 */
record Condition(String sql, List<@Nullable Object> parameters, boolean rare) {

    /** Holds for every task. */
    static final Condition ALWAYS = new Condition("true", List.of(), false);

    static Condition of(String sql, @Nullable Object... parameters) {
        return new Condition(sql, new ArrayList<>(Arrays.asList(parameters)), false);
    }

    static Condition all(List<Condition> parts) {
        return joined(parts, " and ", parts.stream().anyMatch(Condition::rare));
    }

    static Condition any(List<Condition> parts) {
        return joined(parts, " or ", parts.stream().allMatch(Condition::rare));
    }

    /** The same, known to hold for few tasks. */
    Condition knownRare() {
        return new Condition(sql, parameters, true);
    }

    /** Holds where this does not; a comparison with nothing counts as one that does not hold. */
    Condition negated() {
        return new Condition("(" + sql + ") is not true", parameters, false);
    }

    private static Condition joined(List<Condition> parts, String operator, boolean rare) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        List<@Nullable Object> parameters = new ArrayList<>();
        parts.forEach(part -> parameters.addAll(part.parameters()));
        return new Condition(
                parts.stream().map(part -> "(" + part.sql() + ")").collect(Collectors.joining(operator)),
                parameters,
                rare);
    }
}
