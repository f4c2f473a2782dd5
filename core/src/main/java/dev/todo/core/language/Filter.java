package dev.todo.core.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on tasks, read from words.
 *
 * @param terms the condition in the filter language, term by term
 * @param noun whether the word "tasks" (or "everything") was said
 * @param everything whether it was said that way: words that are no condition then make no sense
 * @param all whether "all" or "every" was said
 * @param typed how many conditions other than words to search for there are
 * @param timed how many of them are only a time without saying of what
 * @param stray how many words to search for nobody introduced as such
 * @param limit how many tasks at most; {@code null} when not said
 */
record Filter(
        List<String> terms,
        boolean noun,
        boolean everything,
        boolean all,
        int typed,
        int timed,
        int stray,
        @Nullable Integer limit) {

    String query() {
        return String.join(" ", terms);
    }
}
