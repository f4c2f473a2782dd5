package dev.todo.core.language;

import dev.todo.core.language.time.TimeValue;
import dev.todo.core.time.LocalMoment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what asks and changes nothing: searches, statistics, lists of reminders. */
final class QueryReader {

    /** What one finds in the world and not in a list. */
    private static final Set<String> NOT_SEARCHED = Words.of("""
            a an new someone somebody out time some another
            """);

    private final Sentence sentence;
    private final Times times;
    private final FilterReader filters;
    private final ReferenceReader references;

    QueryReader(Sentence sentence, Times times, FilterReader filters, ReferenceReader references) {
        this.sentence = sentence;
        this.times = times;
        this.filters = filters;
        this.references = references;
    }

    Optional<Reading> read(Match match, List<Span> spans) {
        Range range =
                match.slot(SlotType.FILTER).or(() -> match.slot(SlotType.TEXT)).orElse(null);
        return switch (match.production().command()) {
            case SEARCH -> search(match, range, spans, FilterReader.Field.DUE);
            case SEARCH_DONE -> search(match, range, spans, FilterReader.Field.DONE);
            case FIND -> find(match, range, spans);
            case STATS -> stats(range, spans);
            case LIST_REMINDERS -> reminders(match, range, spans);
            default -> Optional.empty();
        };
    }

    private Optional<Reading> search(Match match, @Nullable Range range, List<Span> spans, FilterReader.Field field) {
        if (range == null) {
            return reading("search_tasks", "", null, spans, 0.96);
        }
        Filter filter = filters.read(range, field);
        if (filter.terms().isEmpty() && !filter.noun()) {
            return Optional.empty();
        }
        boolean said = !match.words().isEmpty();
        if (said) {
            return asked(match, filter)
                    .flatMap(score -> reading("search_tasks", filter.query(), filter.limit(), spans, score));
        }
        boolean conditions = filter.typed() > filter.timed() || (filter.noun() && (filter.typed() > 0 || filter.all()));
        boolean dues = filter.query().startsWith("due:overdue")
                || sentence.token(sentence.trimmed(range).from()).is("due");
        boolean creating = Set.of("create", "add", "make", "enter")
                .contains(sentence.token(sentence.trimmed(range).from()).word());
        if (creating || filter.stray() > 0 || !conditions || (!filter.noun() && !dues)) {
            return Optional.empty();
        }
        return reading("search_tasks", filter.query(), filter.limit(), spans, 0.95);
    }

    /** How likely a question is one about tasks; empty when it is not. */
    private Optional<Double> asked(Match match, Filter filter) {
        boolean question = !Set.of("show", "check", "give", "get", "see", "print", "view", "display", "fetch", "filter")
                .contains(sentence.token(match.clause().from()).word());
        if (filter.stray() == 0) {
            boolean tied =
                    filter.noun() || filter.typed() > 0 || !filter.terms().isEmpty();
            return tied && (question || filter.noun() || filter.typed() > 0) ? Optional.of(0.95) : Optional.empty();
        }
        if (filter.noun()) {
            return Optional.of(filter.stray() <= 2 ? 0.88 : 0.6);
        }
        return question && filter.typed() > filter.timed() && filter.stray() <= 2
                ? Optional.of(0.75)
                : Optional.empty();
    }

    private Optional<Reading> find(Match match, @Nullable Range range, List<Span> spans) {
        if (range == null) {
            return Optional.empty();
        }
        Filter filter = filters.read(range, FilterReader.Field.DUE);
        if (filter.terms().isEmpty() && !filter.noun()) {
            return Optional.empty();
        }
        Token first = sentence.token(sentence.trimmed(range).from());
        boolean firm = match.production().firm() || filter.noun() || filter.stray() == 0;
        boolean worldly = NOT_SEARCHED.contains(first.word()) && !filter.noun();
        double score = worldly ? 0.3 : firm ? 0.95 : looselyFound(first, filter);
        return reading("search_tasks", filter.query(), filter.limit(), spans, score);
    }

    /** "Find milk" is a search, "find my passport" is work to do. */
    private static double looselyFound(Token first, Filter filter) {
        if (Set.of("my", "our", "the").contains(first.word()) || filter.timed() > 0) {
            return 0.5;
        }
        return Math.max(0.4, 0.86 - 0.1 * Math.max(0, filter.stray() - 2));
    }

    private Optional<Reading> stats(@Nullable Range range, List<Span> spans) {
        if (range == null) {
            return reading("task_stats", "", null, spans, 0.96);
        }
        Filter filter = filters.read(range, FilterReader.Field.DUE);
        boolean bareTime = filter.timed() > 0 && filter.typed() == filter.timed();
        if (bareTime && !filter.noun()) {
            filter = filters.read(range, FilterReader.Field.DONE);
        }
        if ((filter.stray() > 0 && !filter.noun())
                || (!filter.noun() && filter.typed() == 0 && filter.terms().isEmpty())) {
            return Optional.empty();
        }
        return reading("task_stats", filter.query(), null, spans, filter.stray() > 0 ? 0.85 : 0.95);
    }

    private Optional<Reading> reading(
            String tool, String query, @Nullable Integer limit, List<Span> spans, double score) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (!query.isEmpty()) {
            arguments.put("query", query);
        }
        if (limit != null) {
            arguments.put("limit", limit);
        }
        return Optional.of(Reading.doing(new ToolCall(tool, arguments), spans, score));
    }

    private Optional<Reading> reminders(Match match, @Nullable Range raw, List<Span> spans) {
        Optional<Range> task = match.slot(SlotType.TASK);
        if (task.isPresent()) {
            return references
                    .read(task.get())
                    .filter(Reference::one)
                    .map(reference -> Reading.doing(
                            new ToolCall("list_reminders", Map.of("task", reference.first())), spans, 0.93));
        }
        if (raw == null) {
            return Optional.of(Reading.doing(new ToolCall("list_reminders", Map.of()), spans, 0.96));
        }
        Range range = sentence.trimmed(raw);
        Range about = without(range);
        Optional<Reference> reference = references.read(about).filter(Reference::one);
        if (reference.filter(Reference::sure).isEmpty()) {
            Optional<TimeValue> time =
                    times.moment(range).or(() -> times.moment(about)).filter(value -> value.problem() == null);
            if (time.isPresent()) {
                return Optional.of(Reading.doing(new ToolCall("list_reminders", bounds(time.get())), spans, 0.95));
            }
        }
        return about.size() == range.size()
                ? Optional.empty()
                : reference.map(found ->
                        Reading.doing(new ToolCall("list_reminders", Map.of("task", found.first())), spans, 0.94));
    }

    /** The range without the preposition it begins with. */
    private Range without(Range range) {
        int from = range.from();
        while (from < range.to() - 1
                && Set.of("for", "of", "on", "about", "in", "from", "to")
                        .contains(sentence.token(from).word())) {
            from++;
        }
        return new Range(from, range.to());
    }

    private Map<String, Object> bounds(TimeValue value) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        LocalMoment from = LocalMoment.of(value.start().date());
        LocalMoment to = LocalMoment.of(FilterPeriods.behind(value));
        switch (value.relation()) {
            case BY, UNTIL -> bounds.put("to", to.toString());
            case FROM -> bounds.put("from", from.toString());
            case AT -> {
                bounds.put("from", from.toString());
                bounds.put("to", to.toString());
            }
        }
        return bounds;
    }
}
