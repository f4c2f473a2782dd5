package dev.todo.core.language;

import dev.todo.core.language.Pattern.Choice;
import dev.todo.core.language.Pattern.Maybe;
import dev.todo.core.language.Pattern.Sequence;
import dev.todo.core.language.Pattern.Slot;
import dev.todo.core.language.Pattern.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the notation the grammar is written in: words stand for themselves, {@code (a|b c)} is a choice,
 * {@code [a]} may be left out, {@code {tasks}} is a slot, {@code <name>} a pattern defined elsewhere.
 */
final class PatternReader {

    private final String source;
    private final Map<String, Pattern> definitions;
    private int at;

    private PatternReader(String source, Map<String, Pattern> definitions) {
        this.source = source;
        this.definitions = definitions;
    }

    static Pattern read(String source, Map<String, Pattern> definitions) {
        PatternReader reader = new PatternReader(source, definitions);
        Pattern pattern = reader.choice();
        if (reader.at < source.length()) {
            throw new IllegalStateException("unbalanced at " + reader.at + " in: " + source);
        }
        return pattern;
    }

    private Pattern choice() {
        List<Pattern> options = new ArrayList<>();
        options.add(sequence());
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            options.add(sequence());
        }
        if (options.size() == 1) {
            return options.getFirst();
        }
        if (options.stream().allMatch(Word.class::isInstance)) {
            Set<String> words = new java.util.HashSet<>();
            options.forEach(option -> words.addAll(((Word) option).words()));
            return new Word(Set.copyOf(words));
        }
        return new Choice(List.copyOf(options));
    }

    private Pattern sequence() {
        List<Pattern> parts = new ArrayList<>();
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case ' ' -> at++;
                case '|', ')', ']' -> {
                    return sequence(parts);
                }
                case '(' -> parts.add(enclosed(')'));
                case '[' -> parts.add(new Maybe(enclosed(']')));
                case '{' -> parts.add(new Slot(SlotType.valueOf(name('}').toUpperCase(Locale.ROOT))));
                case '<' -> parts.add(defined(name('>')));
                default -> parts.add(word());
            }
        }
        return sequence(parts);
    }

    private Pattern sequence(List<Pattern> parts) {
        if (parts.isEmpty()) {
            throw new IllegalStateException("nothing at " + at + " in: " + source);
        }
        return parts.size() == 1 ? parts.getFirst() : new Sequence(List.copyOf(parts));
    }

    private Pattern enclosed(char close) {
        at++;
        Pattern inner = choice();
        if (at == source.length() || source.charAt(at) != close) {
            throw new IllegalStateException("'" + close + "' missing at " + at + " in: " + source);
        }
        at++;
        return inner;
    }

    private String name(char close) {
        int end = source.indexOf(close, at);
        String name = source.substring(at + 1, end);
        at = end + 1;
        return name;
    }

    private Pattern defined(String name) {
        Pattern pattern = definitions.get(name);
        if (pattern == null) {
            throw new IllegalStateException("<" + name + "> is not defined, in: " + source);
        }
        return pattern;
    }

    private Pattern word() {
        int start = at;
        while (at < source.length() && " |()[]{}<>".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        return new Word(Set.of(source.substring(start, at)));
    }
}
