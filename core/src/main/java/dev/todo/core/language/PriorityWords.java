package dev.todo.core.language;

import dev.todo.core.task.Priority;
import java.util.Optional;
import java.util.Set;

/** Reads priorities: "!high", "p1", "high priority", "priority: low", "urgent". */
final class PriorityWords {

    private static final Set<String> NOUNS = Set.of("priority", "prio", "importance", "urgency");
    private static final Set<String> ALONE =
            Set.of("urgent", "important", "critical", "asap", "unimportant", "urgently");

    private final Sentence sentence;

    PriorityWords(Sentence sentence) {
        this.sentence = sentence;
    }

    /**
     * A priority and the tokens that say it.
     *
     * @param clear whether it can mean nothing else; "urgent" may be part of a title
     */
    record Found(Range range, Priority priority, boolean clear) {}

    /** The longest priority that begins at {@code at} and ends by {@code limit}. */
    Optional<Found> at(int at, int limit) {
        Token first = sentence.token(at);
        String word = first.word();
        if (first.is(Token.Kind.QUOTED) || first.is(Token.Kind.MARK)) {
            return Optional.empty();
        }
        if (word.startsWith("!") && word.length() > 1) {
            return Priority.fromWord(word).map(priority -> new Found(new Range(at, at + 1), priority, true));
        }
        if (word.matches("p[1-4]")) {
            int to = at + 1 < limit && NOUNS.contains(sentence.token(at + 1).word()) ? at + 2 : at + 1;
            return Priority.fromWord(word).map(priority -> new Found(new Range(at, to), priority, true));
        }
        int separator = Math.max(word.indexOf(':'), word.indexOf('='));
        if (separator > 0 && NOUNS.contains(word.substring(0, separator))) {
            return level(word.substring(separator + 1))
                    .map(priority -> new Found(new Range(at, at + 1), priority, true));
        }
        if (word.endsWith("-priority") || word.endsWith("-prio")) {
            return level(word.substring(0, word.indexOf('-')))
                    .map(priority -> new Found(new Range(at, at + 1), priority, true));
        }
        if (NOUNS.contains(word)) {
            return behindNoun(at, limit);
        }
        Optional<Priority> level = level(word);
        if (level.isPresent()
                && at + 1 < limit
                && NOUNS.contains(sentence.token(at + 1).word())) {
            return Optional.of(new Found(new Range(at, at + 2), level.get(), true));
        }
        if (ALONE.contains(word)) {
            return Priority.fromWord(word.equals("urgently") ? "urgent" : word)
                    .map(priority -> new Found(new Range(at, at + 1), priority, word.equals("asap")));
        }
        return Optional.empty();
    }

    /** A priority that is the whole range; where one is expected, "high" is enough. */
    Optional<Priority> whole(Range raw) {
        Range range = sentence.trimmed(raw);
        if (range.empty()) {
            return Optional.empty();
        }
        Optional<Found> found = at(range.from(), range.to());
        if (found.isPresent() && found.get().range().equals(range)) {
            return found.map(Found::priority);
        }
        if (range.size() == 1) {
            Token only = sentence.token(range.from());
            return only.word().matches("[34]") ? Optional.empty() : level(only.word());
        }
        return Optional.empty();
    }

    private Optional<Found> behindNoun(int noun, int limit) {
        int at = noun + 1;
        while (at < limit && (sentence.token(at).is(":") || sentence.token(at).is("="))) {
            at++;
        }
        if (at >= limit) {
            return Optional.empty();
        }
        int level = at;
        return level(sentence.token(at).word()).map(priority -> new Found(new Range(noun, level + 1), priority, true));
    }

    private static Optional<Priority> level(String word) {
        return word.startsWith("!") || word.equals("someday") ? Optional.empty() : Priority.fromWord(word);
    }
}
