package dev.todo.core.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The productions of the commands, indexed by the word they begin with. */
final class Grammar {

    private final Map<String, List<Production>> byFirstWord = new HashMap<>();
    private final List<Production> anyFirstWord = new ArrayList<>();

    private Grammar(List<Production> productions) {
        for (Production production : productions) {
            Set<String> words = new HashSet<>();
            if (opens(production.pattern(), words)) {
                words.forEach(word -> byFirstWord
                        .computeIfAbsent(word, w -> new ArrayList<>())
                        .add(production));
            } else {
                anyFirstWord.add(production);
            }
        }
    }

    /**
     * Reads a grammar: a line is {@code name = pattern}, which defines {@code <name>}, or {@code command! pattern}
     * with a mark for its {@linkplain Firmness firmness}.
     */
    static Grammar read(List<String> sources) {
        Map<String, Pattern> definitions = new HashMap<>();
        List<Production> productions = new ArrayList<>();
        for (String source : sources) {
            source.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                int space = line.indexOf(' ');
                String head = line.substring(0, space);
                String rest = line.substring(space + 1);
                if (rest.startsWith("= ")) {
                    definitions.put(head, PatternReader.read(rest.substring(2), definitions));
                } else {
                    Firmness firmness = Firmness.of(head.charAt(head.length() - 1));
                    String name = head.substring(0, head.length() - 1).replace('-', '_');
                    Command command = Command.valueOf(name.toUpperCase(Locale.ROOT));
                    productions.add(new Production(command, firmness, PatternReader.read(rest, definitions)));
                }
            });
        }
        return new Grammar(productions);
    }

    /** The productions that may begin with this word. */
    List<Production> startingWith(@Nullable String word) {
        List<Production> result = new ArrayList<>(byFirstWord.getOrDefault(word, List.of()));
        result.addAll(anyFirstWord);
        return result;
    }

    /** Whether some production begins with this word. */
    boolean knows(String word) {
        return byFirstWord.containsKey(word);
    }

    /** Collects the words a pattern may begin with; false when it may begin with a slot. */
    private static boolean opens(Pattern pattern, Set<String> words) {
        return switch (pattern) {
            case Pattern.Word(Set<String> own) -> {
                words.addAll(own);
                yield true;
            }
            case Pattern.Slot slot -> false;
            case Pattern.Choice(List<Pattern> options) -> options.stream().allMatch(option -> opens(option, words));
            case Pattern.Maybe(Pattern inner) -> opens(inner, words);
            case Pattern.Sequence(List<Pattern> parts) -> {
                for (Pattern part : parts) {
                    if (!opens(part, words)) {
                        yield false;
                    }
                    if (!(part instanceof Pattern.Maybe)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }
}
