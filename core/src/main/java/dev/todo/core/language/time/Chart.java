package dev.todo.core.language.time;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bottom-up chart parser with an agenda: every item found over a span is combined with all that stands before and
 * after it, until nothing new comes. Items with the same kind, span and meaning are kept once.
 */
final class Chart {

    /** Enough for any sentence; stops a text made to explode. */
    private static final int ITEMS_PER_TOKEN = 60;

    private static final int STATES_PER_TOKEN = 600;

    private final Grammar grammar;
    private final TimeContext context;
    private final List<List<Item>> startingAt = new ArrayList<>();
    private final List<List<State>> endingAt = new ArrayList<>();
    private final Deque<Item> agenda = new ArrayDeque<>();
    private final List<Item> found = new ArrayList<>();
    private final int maxItems;
    private final int maxStates;
    private int items;
    private int states;

    Chart(Grammar grammar, TimeContext context, int length) {
        this.grammar = grammar;
        this.context = context;
        this.maxItems = ITEMS_PER_TOKEN * (length + 50);
        this.maxStates = STATES_PER_TOKEN * (length + 50);
        for (int i = 0; i <= length; i++) {
            startingAt.add(new ArrayList<>());
            endingAt.add(new ArrayList<>());
        }
    }

    /**
     * Something known about a span of tokens.
     *
     * @param symbol a kind's ordinal, or a word symbol of the grammar
     * @param value its meaning; {@code null} for a word
     * @param cost how doubtful it is, 0 for certain
     */
    record Item(int symbol, int start, int end, @Nullable Object value, int cost) {}

    /** Parts read so far of some rules. */
    private record State(
            Grammar.Node node, int start, int end, @Nullable State before, Item last, int size, int cost) {}

    /** Adds what a token or several are by themselves. */
    void add(int symbol, int start, int end, @Nullable Object value, int cost) {
        if (items >= maxItems || known(symbol, start, end, value, cost)) {
            return;
        }
        items++;
        agenda.add(new Item(symbol, start, end, value, cost));
    }

    private boolean known(int symbol, int start, int end, @Nullable Object value, int cost) {
        for (Item item : startingAt.get(start)) {
            if (item.symbol == symbol
                    && item.end == end
                    && item.cost <= cost
                    && (value == null ? item.value == null : value.equals(item.value))) {
                return true;
            }
        }
        return false;
    }

    /** Combines until nothing new comes, and answers with every {@code goal} found. */
    List<Item> run(Kind goal) {
        for (Item item = agenda.poll(); item != null; item = agenda.poll()) {
            if (known(item.symbol, item.start, item.end, item.value, item.cost)) {
                continue;
            }
            startingAt.get(item.start).add(item);
            if (item.symbol == goal.symbol()) {
                found.add(item);
            }
            advance(grammar.root(), null, item);
            List<State> waiting = endingAt.get(item.start);
            for (int i = 0, size = waiting.size(); i < size; i++) {
                State state = waiting.get(i);
                advance(state.node, state, item);
            }
        }
        return found;
    }

    private void advance(Grammar.Node from, @Nullable State before, Item item) {
        Grammar.Node node = from.after(item.symbol);
        if (node == null || states >= maxStates) {
            return;
        }
        states++;
        State state = before == null
                ? new State(node, item.start, item.end, null, item, 1, item.cost)
                : new State(node, before.start, item.end, before, item, before.size + 1, before.cost + item.cost);
        for (Grammar.Production production : node.complete()) {
            complete(production, state);
        }
        if (node.leaf()) {
            return;
        }
        endingAt.get(state.end).add(state);
        List<Item> following = startingAt.get(state.end);
        for (int i = 0, size = following.size(); i < size; i++) {
            advance(node, state, following.get(i));
        }
    }

    private void complete(Grammar.Production production, State state) {
        @Nullable Object[] values = new Object[production.arguments()];
        State at = state;
        for (int i = state.size - 1; at != null; i--) {
            int slot = production.slots().get(i);
            if (slot >= 0) {
                values[slot] = at.last.value;
            }
            at = at.before;
        }
        Object value = production.action().apply(new Args(values, context));
        if (value != null) {
            int cost = Math.max(0, state.cost + production.cost());
            add(production.result().symbol(), state.start, state.end, value, cost);
        }
    }
}
