package dev.todo.core.language;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads reports of what was done: "I paid the rent", "watered the plants yesterday". When a task of that name is open,
 * it is done; when none is known, it asks, for nobody plans what is past.
 */
final class Reports {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("bought", "buy"),
            Map.entry("paid", "pay"),
            Map.entry("sent", "send"),
            Map.entry("wrote", "write"),
            Map.entry("fed", "feed"),
            Map.entry("took", "take"),
            Map.entry("made", "make"),
            Map.entry("brought", "bring"),
            Map.entry("met", "meet"),
            Map.entry("told", "tell"),
            Map.entry("rang", "ring"),
            Map.entry("went", "go"),
            Map.entry("gave", "give"),
            Map.entry("sold", "sell"),
            Map.entry("swept", "sweep"),
            Map.entry("ran", "run"),
            Map.entry("spoke", "speak"));

    private static final Set<String> SUBJECTS = Set.of("i", "we", "i've", "we've", "ive");

    private static final Set<String> ADVERBS = Set.of("have", "just", "already", "finally", "also", "now");

    private static final Set<String> DEFINITE = Set.of("the", "my", "our");

    private final Sentence sentence;
    private final Doubts doubts;
    private final List<String> titles;

    Reports(Sentence sentence, Times times, InterpretContext context) {
        this.sentence = sentence;
        this.doubts = new Doubts(sentence, times);
        this.titles = context.knownTitles();
    }

    /** The reading of a report; empty when it is none. */
    Optional<Reading> read(Range clause) {
        int at = clause.from();
        boolean subject = SUBJECTS.contains(sentence.token(at).word());
        at += subject ? 1 : 0;
        while (at < clause.to() - 1 && ADVERBS.contains(sentence.token(at).word())) {
            at++;
        }
        if (at + 1 >= clause.to()) {
            return Optional.empty();
        }
        Optional<String> verb = present(sentence.token(at).word());
        Range object = doubts.withoutPast(new Range(at + 1, clause.to()), Command.COMPLETE);
        if (verb.isEmpty() || doubts.timed(object)) {
            return Optional.empty();
        }
        String thing = sentence.text(object);
        String title = verb.get() + " " + thing;
        BitSet words = new BitSet();
        words.set(clause.from(), at + 1);
        List<Span> spans = Spans.of(sentence, words, SpanKind.VERB);
        Optional<String> task = KnownTitles.fits(title, titles)
                ? Optional.of(title)
                : Optional.of(thing).filter(known -> KnownTitles.fits(known, titles));
        if (task.isPresent()) {
            return Optional.of(Reading.doing(
                    new ToolCall("complete_task", Map.of("tasks", List.of(task.get()))), spans, 0.95));
        }
        boolean report =
                subject || DEFINITE.contains(sentence.token(object.from()).word());
        return report
                ? Optional.of(Reading.asking(
                        "Is \"" + title + "\" a task that is done? Say \"complete\" and its number or title.",
                        spans,
                        0.93))
                : Optional.empty();
    }

    /** What was done, as a task would say it: "paid" is "pay", "tidied" is "tidy". */
    private static Optional<String> present(String past) {
        String irregular = IRREGULAR.get(past);
        if (irregular != null || !past.endsWith("ed") || past.length() < 5) {
            return Optional.ofNullable(irregular);
        }
        String stem = past.substring(0, past.length() - 2);
        String single = stem.substring(0, stem.length() - 1);
        return List.of(stem, stem + "e", single, single + "y").stream()
                .filter(ActionVerbs::has)
                .findFirst();
    }
}
