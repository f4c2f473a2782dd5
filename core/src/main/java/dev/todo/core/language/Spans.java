package dev.todo.core.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Makes spans of tokens. */
final class Spans {

    private Spans() {}

    /** One span for each run of tokens; tokens that are only punctuation between two of them do not part them. */
    static List<Span> of(Sentence sentence, BitSet tokens, SpanKind kind) {
        List<Span> spans = new ArrayList<>();
        for (int from = tokens.nextSetBit(0); from >= 0; ) {
            int to = tokens.nextClearBit(from);
            spans.add(sentence.span(new Range(from, to), kind));
            from = tokens.nextSetBit(to);
        }
        return spans;
    }

    /** By where they begin; of two that overlap the first stays. */
    static List<Span> sorted(List<Span> spans) {
        List<Span> sorted = new ArrayList<>();
        spans.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(span -> -span.end()))
                .forEach(span -> {
                    if (sorted.isEmpty() || sorted.getLast().end() <= span.start()) {
                        sorted.add(span);
                    }
                });
        return sorted;
    }
}
