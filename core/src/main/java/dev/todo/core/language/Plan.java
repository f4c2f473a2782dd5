package dev.todo.core.language;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence asks for.
 *
 * @param text the sentence, unchanged
 * @param calls the tool calls that do it, in order; empty when it was not understood
 * @param spans which stretch of the text means what: sorted, not overlapping
 * @param confidence how sure the reading is, from 0 to 1; see {@link #CERTAIN}
 * @param question what to ask back; {@code null} when there are calls
 */
@Json
public record Plan(
        String text,
        List<ToolCall> calls,
        List<Span> spans,
        double confidence,
        @Nullable String question) {

    /** From this confidence on a plan is what the sentence says; below it another reading is possible. */
    public static final double CERTAIN = 0.8;

    /** Copies the lists. */
    public Plan {
        calls = List.copyOf(calls);
        spans = List.copyOf(spans);
    }

    /** A plan that does nothing but ask. */
    public static Plan asking(String text, List<Span> spans, double confidence, String question) {
        return new Plan(text, List.of(), spans, confidence, question);
    }
}
