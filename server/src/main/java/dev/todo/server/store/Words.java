package dev.todo.server.store;

import java.util.List;
import java.util.UUID;

/**
 * The table {@code words}: every word that ever stood in a user's tasks. A word of a search that begins none of them is
 * taken for a typing error and replaced by those most like it; so only few words are compared, however many tasks there
 * are.
 */
public final class Words {

    private static final int MOST_CORRECTIONS = 5;

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

    /** Whether some word of the user's tasks begins with {@code prefix}, in lower case. */
    boolean known(Tx tx, UUID user, String prefix) {
        return tx.one("""
                        select exists (select 1 from words
                            where user_id = ?::uuid and word >= ? and word < ? || chr(1114111)) as known
                        """, row -> row.flag("known"), user, prefix, prefix).orElse(false);
    }

    /** The words most like {@code word}, best first. */
    List<String> similar(Tx tx, UUID user, String word) {
        return tx.list("""
                select word from words where user_id = ?::uuid and word % ?
                order by similarity(word, ?) desc, word limit ?
                """, row -> row.text("word"), user, word, word, MOST_CORRECTIONS);
    }
}
