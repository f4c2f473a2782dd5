package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what is said of a new task beside its title and time: tags, priority, reminders. */
final class ItemReader {

    private static final Set<String> BEFORE_PRIORITY = Words.of("""
            with at as a an of is it's its very that's this make mark it set to and in
            """);
    private static final Set<String> BEFORE_TAG = Words.of("""
            under in with tag tags tagged label labelled to for as the and it also
            """);
    private static final Map<String, Integer> TAG_OPENERS =
            Map.of("tagged", 1, "tag", 0, "tags", 0, "labelled", 1, "labeled", 1);

    private final Sentence sentence;
    private final ReminderItems reminders;
    private final PriorityWords priorities;
    private final BitSet free;

    /**
     * @param free the tokens that may be items
     * @param place where the sentence stands
     */
    ItemReader(Sentence sentence, Times times, BitSet free, ReminderItems.Place place) {
        this.sentence = sentence;
        this.reminders = new ReminderItems(sentence, times, place);
        this.priorities = new PriorityWords(sentence);
        this.free = (BitSet) free.clone();
    }

    /** The items among the free tokens, by where they stand. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
            take(reminders.at(i, free), items);
        }
        for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
            take(tag(i), items);
        }
        for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
            take(priority(i), items);
        }
        items.sort(Comparator.comparingInt(item -> item.range().from()));
        return items;
    }

    private void take(Optional<? extends Item> item, List<Item> items) {
        item.ifPresent(found -> {
            items.add(found);
            free.clear(found.consumed().from(), found.consumed().to());
        });
    }

    private int limit(int from) {
        return free.nextClearBit(from);
    }

    private Optional<Item.Tagged> tag(int at) {
        Token token = sentence.token(at);
        if (TagWords.hash(token)) {
            int from = at;
            while (from > 0
                    && free.get(from - 1)
                    && BEFORE_TAG.contains(sentence.token(from - 1).word())
                    && endsSentence(at)) {
                from--;
            }
            return Optional.of(new Item.Tagged(new Range(at, at + 1), new Range(from, at + 1), List.of(token.text())));
        }
        Integer bare = token.is(Kind.WORD) ? TAG_OPENERS.get(token.word()) : null;
        int limit = limit(at);
        if (bare == null || at + 1 >= limit || free.previousSetBit(at - 1) < 0) {
            return Optional.empty();
        }
        int next = at + 1;
        boolean marked = bare == 1
                || sentence.token(at - 1).is("with")
                || sentence.token(at - 1).is("the");
        while (next < limit
                && (sentence.token(next).is(":")
                        || Set.of("as", "with", "it", "under")
                                .contains(sentence.token(next).word()))) {
            marked = true;
            next++;
        }
        if (!marked) {
            return Optional.empty();
        }
        int end = names(next, limit);
        List<String> tags = TagWords.list(sentence, new Range(next, end));
        if (tags.isEmpty()) {
            return Optional.empty();
        }
        int from = at;
        while (from > 0
                && free.get(from - 1)
                && Set.of("with", "and", "the", "a")
                        .contains(sentence.token(from - 1).word())) {
            from--;
        }
        return Optional.of(new Item.Tagged(new Range(at, end), new Range(from, end), tags));
    }

    /** The end of a list of tag names: one word, and more behind commas and a last "and". */
    private int names(int from, int limit) {
        int end = Math.min(from + 1, limit);
        while (end + 1 < limit
                && (sentence.token(end).is(",") || sentence.token(end).is("and"))
                && sentence.token(end + 1).is(Kind.WORD)
                && (end + 2 == limit
                        || sentence.token(end + 2).is(Kind.MARK)
                        || sentence.token(end + 2).is("and"))) {
            end += 2;
        }
        return end;
    }

    /** Whether nothing that could be a title's word follows. */
    private boolean endsSentence(int at) {
        for (int i = free.nextSetBit(at + 1); i >= 0; i = free.nextSetBit(i + 1)) {
            Token token = sentence.token(i);
            if (!token.is(Kind.MARK) && !token.is(Kind.HASH) && !token.word().startsWith("!") && !token.is("and")) {
                return false;
            }
        }
        return true;
    }

    private Optional<Item.Prioritised> priority(int at) {
        Optional<PriorityWords.Found> found = priorities.at(at, limit(at));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Range range = found.get().range();
        boolean markAfter = range.to() < sentence.size()
                && free.get(range.to())
                && sentence.token(range.to()).is(Kind.MARK);
        boolean markBefore =
                at > 0 && free.get(at - 1) && sentence.token(at - 1).is(Kind.MARK);
        boolean first = free.previousSetBit(at - 1) < 0;
        boolean ends = endsSentence(range.to() - 1);
        boolean apart = first ? markAfter : ends || (markBefore && markAfter);
        if (!found.get().clear() && (!apart || qualified(at))) {
            return Optional.empty();
        }
        int from = at;
        while (from > 0
                && free.get(from - 1)
                && BEFORE_PRIORITY.contains(sentence.token(from - 1).word())
                && free.previousSetBit(from - 2) >= 0
                && (ends || markAfter)) {
            from--;
        }
        return Optional.of(new Item.Prioritised(
                range, new Range(from, range.to()), found.get().priority()));
    }

    /** Whether the word before makes a level part of the title: "something important". */
    private boolean qualified(int at) {
        return at > 0
                && Set.of("something", "anything", "nothing", "not", "most", "more")
                        .contains(sentence.token(at - 1).word());
    }
}
