package dev.todo.server.store;

import java.util.List;
import java.util.UUID;

/**
 * The table {@code words}: every word that ever stood in a user's tasks. A word of a search that begins none of them is
 * taken for a typing error and replaced by those most like it; so only few words are compared, however many tasks there
 * are.
 */
public final class Words {

    private static final int MOST_CANDIDATES = 60;
    private static final int MOST_NAMED = 30;
    private static final int LONGEST = 60;
    /** So few tasks are sorted faster than an order is walked through in search of them. */
    private static final int RARE = 2_000;
    /** A range of the primary key; no character sorts behind the last one. */
    private static final String BEGINS = "(word >= ? and word < ? || chr(1114109))";

    /** Adds the words of a title and of notes. */
    public void learn(Tx tx, UUID user, String title, String notes) {
        tx.update("""
                insert into words (user_id, word)
                select ?::uuid, word from unnest(tsvector_to_array(to_tsvector('simple', ? || ' ' || ?))) as word
                where length(word) <= ?
                order by word
                on conflict (user_id, word) do update set uses = words.uses + 1
                """, user, title, notes, LONGEST);
    }

    /**
     * What a word of a search stands for.
     *
     * @param words any of these
     * @param asPrefixes whether words that only begin so will do as well
     * @param rare whether hardly any task has one of them
     */
    record Meaning(List<String> words, boolean asPrefixes, boolean rare) {}

    /**
     * What {@code word}, in lower case, stands for: the words it begins, or else those it was meant to be.
     *
     * <p>Few words are named one by one: how frequent a word is, is known, and how frequent a prefix is, is not.
     */
    Meaning meant(Tx tx, UUID user, String word) {
        if (word.length() > LONGEST / 2) {
            return new Meaning(List.of(word), true, true);
        }
        List<Use> begun = beginningWith(tx, user, word);
        if (!begun.isEmpty()) {
            boolean rare = begun.stream().mapToLong(Use::uses).sum() <= RARE;
            return begun.size() > MOST_NAMED
                    ? new Meaning(List.of(word), true, false)
                    : new Meaning(begun.stream().map(Use::word).toList(), false, rare);
        }
        if (Spelling.tolerance(word) == 0) {
            return new Meaning(List.of(word), false, true);
        }
        List<String> alike = Spelling.nearest(word, sharingTrigrams(tx, user, word));
        if (alike.isEmpty()) {
            // Swapped letters leave short words hardly a trigram in common.
            alike = Spelling.nearest(word, withinTwoEdits(tx, user, word));
        }
        return alike.isEmpty() ? new Meaning(List.of(word), false, true) : new Meaning(alike, false, false);
    }

    private record Use(String word, long uses) {}

    private static List<Use> beginningWith(Tx tx, UUID user, String prefix) {
        return tx.list(
                "select word, uses from words where user_id = ?::uuid and " + BEGINS + " order by word limit ?",
                row -> new Use(row.text("word"), row.number("uses")),
                user,
                prefix,
                prefix,
                MOST_NAMED + 1);
    }

    private static List<String> sharingTrigrams(Tx tx, UUID user, String word) {
        return tx.list("""
                select word from words where user_id = ?::uuid and word % ?
                order by similarity(word, ?) desc, word limit ?
                """, row -> row.text("word"), user, word, word, MOST_CANDIDATES);
    }

    /** Only among words that begin with one of the first two letters: people seldom mistype both. */
    private static List<String> withinTwoEdits(Tx tx, UUID user, String word) {
        String first = word.substring(0, 1);
        String second = word.substring(1, 2);
        return tx.list(
                "select word from words where user_id = ?::uuid and (" + BEGINS + " or " + BEGINS + ")" + """
                 and length(word) >= length(?) - 2 and levenshtein_less_equal(left(word, length(?)), ?, 2) <= 2
                order by levenshtein_less_equal(left(word, length(?)), ?, 2), word limit ?
                """,
                row -> row.text("word"),
                user,
                first,
                first,
                second,
                second,
                word,
                word,
                word,
                word,
                word,
                MOST_CANDIDATES);
    }
}
