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

    /** Adds the words of a title and of notes. */
    public void learn(Tx tx, UUID user, String title, String notes) {
        tx.update("""
                insert into words (user_id, word)
                select ?::uuid, word from unnest(tsvector_to_array(to_tsvector('simple', ? || ' ' || ?))) as word
                where length(word) <= 60
                order by word
                on conflict do nothing
                """, user, title, notes);
    }

    /** The words that {@code word} may have been meant to be, or to begin, best first; itself when it begins one. */
    List<String> meant(Tx tx, UUID user, String word) {
        if (Spelling.tolerance(word) == 0 || known(tx, user, word)) {
            return List.of(word);
        }
        List<String> alike = Spelling.nearest(word, sharingTrigrams(tx, user, word));
        if (alike.isEmpty()) {
            // Swapped letters leave short words hardly a trigram in common.
            alike = Spelling.nearest(word, withinTwoEdits(tx, user, word));
        }
        return alike.isEmpty() ? List.of(word) : alike;
    }

    private static boolean known(Tx tx, UUID user, String prefix) {
        return tx.one("""
                        select exists (select 1 from words
                            where user_id = ?::uuid and word >= ? and word < ? || chr(1114109)) as known
                        """, row -> row.flag("known"), user, prefix, prefix).orElse(false);
    }

    private static List<String> sharingTrigrams(Tx tx, UUID user, String word) {
        return tx.list("""
                select word from words where user_id = ?::uuid and word % ?
                order by similarity(word, ?) desc, word limit ?
                """, row -> row.text("word"), user, word, word, MOST_CANDIDATES);
    }

    private static List<String> withinTwoEdits(Tx tx, UUID user, String word) {
        return tx.list("""
                select word from words
                where user_id = ?::uuid and length(word) >= length(?) - 2
                    and levenshtein_less_equal(left(word, length(?)), ?, 2) <= 2
                order by levenshtein_less_equal(left(word, length(?)), ?, 2), abs(length(word) - length(?)), word
                limit ?
                """, row -> row.text("word"), user, word, word, word, word, word, word, MOST_CANDIDATES);
    }
}
