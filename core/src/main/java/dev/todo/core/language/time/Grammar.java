package dev.todo.core.language.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Context-free rules over time expressions, compiled into a trie of symbol sequences so that rules with a common
 * beginning are followed together.
 *
 * <p>A rule reads {@code rule(DAY, "the? ORD of MONTH", action)}. A part in capitals names a {@link Kind}, any other is
 * a word or mark of the text; {@code a|b} are alternatives, {@code ?} makes a part optional. The action sees the values
 * of the parts in capitals by their position among these; a left out part is {@code null}.
 */
final class Grammar {

    private static final int KINDS = Kind.values().length;

    private final Map<String, Integer> classes = new HashMap<>();
    private final Map<String, List<Integer>> classesOfWord = new HashMap<>();
    private final Node root = new Node();

    /** A rule that costs nothing. */
    void rule(Kind result, String pattern, Action action) {
        rule(0, result, pattern, action);
    }

    /**
     * Adds a rule.
     *
     * @param cost the doubt it adds, in tenths of the score; negative when it makes its parts more certain
     */
    void rule(int cost, Kind result, String pattern, Action action) {
        String[] parts = pattern.split(" ", -1);
        expand(parts, 0, 0, root, new ArrayList<>(), new Head(result, cost, action, arguments(parts)));
    }

    private record Head(Kind result, int cost, Action action, int arguments) {}

    private static int arguments(String[] parts) {
        int count = 0;
        for (String part : parts) {
            if (kindPart(part)) {
                count++;
            }
        }
        return count;
    }

    private static boolean kindPart(String part) {
        return Character.isUpperCase(part.charAt(0));
    }

    private void expand(String[] parts, int at, int argument, Node node, List<Integer> slots, Head head) {
        if (at == parts.length) {
            node.complete.add(new Production(head.result, head.cost, head.action, List.copyOf(slots), head.arguments));
            return;
        }
        String part = parts[at];
        boolean optional = part.length() > 1 && part.endsWith("?");
        if (optional) {
            part = part.substring(0, part.length() - 1);
        }
        boolean kind = kindPart(part);
        int next = kind ? argument + 1 : argument;
        if (optional) {
            expand(parts, at + 1, next, node, slots, head);
        }
        slots.add(kind ? argument : -1);
        if (kind) {
            for (String name : part.split("\\|", -1)) {
                expand(parts, at + 1, next, node.child(Kind.valueOf(name).symbol()), slots, head);
            }
        } else {
            expand(parts, at + 1, next, node.child(wordClass(part)), slots, head);
        }
        slots.removeLast();
    }

    /** The symbol of a set of words; written in the same order it is the same symbol. */
    private int wordClass(String alternatives) {
        Integer known = classes.get(alternatives);
        if (known != null) {
            return known;
        }
        int symbol = KINDS + classes.size();
        classes.put(alternatives, symbol);
        for (String word : alternatives.split("\\|", -1)) {
            classesOfWord.computeIfAbsent(word, w -> new ArrayList<>()).add(symbol);
        }
        return symbol;
    }

    /** The word symbols {@code word} belongs to. */
    List<Integer> symbols(String word) {
        return classesOfWord.getOrDefault(word, List.of());
    }

    Node root() {
        return root;
    }

    /**
     * What a sequence of symbols makes.
     *
     * @param slots for each symbol the position of its value among the arguments, -1 for a word
     */
    record Production(Kind result, int cost, Action action, List<Integer> slots, int arguments) {}

    /** A sequence of symbols read so far; what may follow is kept sorted by symbol. */
    static final class Node {
        private int[] symbols = new int[2];
        private Node[] following = new Node[2];
        private int size;
        private final List<Production> complete = new ArrayList<>(1);

        private Node child(int symbol) {
            int at = Arrays.binarySearch(symbols, 0, size, symbol);
            if (at >= 0) {
                return following[at];
            }
            if (size == symbols.length) {
                symbols = Arrays.copyOf(symbols, 2 * size);
                following = Arrays.copyOf(following, 2 * size);
            }
            int free = -at - 1;
            System.arraycopy(symbols, free, symbols, free + 1, size - free);
            System.arraycopy(following, free, following, free + 1, size - free);
            symbols[free] = symbol;
            following[free] = new Node();
            size++;
            return following[free];
        }

        @Nullable
        Node after(int symbol) {
            int at = Arrays.binarySearch(symbols, 0, size, symbol);
            return at < 0 ? null : following[at];
        }

        List<Production> complete() {
            return complete;
        }

        boolean leaf() {
            return size == 0;
        }
    }
}
