package dev.todo.core.language;

import java.util.Set;

/** Reads word lists as they are best written and read: in running text. */
final class Words {

    private Words() {}

    /** The words of a text, which white space parts. */
    static Set<String> of(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }

    /** The phrases of a text, which bars part. */
    static Set<String> phrases(String phrases) {
        return Set.of(phrases.replaceAll("\\s*\\n\\s*", " ").strip().split("\\s*\\|\\s*", -1));
    }
}
