package dev.todo.core.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand a clause.
 *
 * @param calls what it does; empty when it asks
 * @param spans what its stretches mean
 * @param score how likely it is meant, from 0 to 1
 * @param explicit whether a command word says what to do, so that it can follow "and"
 * @param question what it asks; {@code null} when it does something
 */
record Reading(
        List<ToolCall> calls,
        List<Span> spans,
        double score,
        boolean explicit,
        @Nullable String question) {

    static Reading doing(ToolCall call, List<Span> spans, double score) {
        return new Reading(List.of(call), spans, score, true, null);
    }

    static Reading asking(String question, List<Span> spans, double score) {
        return new Reading(List.of(), spans, score, true, question);
    }

    boolean asks() {
        return question != null;
    }

    Reading scored(double other) {
        return new Reading(calls, spans, other, explicit, question);
    }
}
