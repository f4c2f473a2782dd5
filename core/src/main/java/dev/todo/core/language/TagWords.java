package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import dev.todo.core.task.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads tags: with their #, or words where tags are expected. */
final class TagWords {

    private static final Set<String> BETWEEN = Words.of("""
            and & + , tag tags the label plus
            """);

    private TagWords() {}

    /** Whether the word can be a tag's name. */
    static boolean name(String word) {
        int length = word.codePointCount(0, word.length());
        return length > 0
                && length <= Tags.MAX_LENGTH
                && word.codePoints().noneMatch(c -> Character.isWhitespace(c) || c == '#' || c == ',')
                && word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether the token is a tag with its #; a # before digits alone is a task's number. */
    static boolean hash(Token token) {
        return token.is(Kind.HASH)
                && name(token.word().substring(1))
                && !token.word().substring(1).chars().allMatch(Character::isDigit);
    }

    /** Whether the range is nothing but tags with their #. */
    static boolean hashes(Sentence sentence, Range range) {
        boolean any = false;
        for (int i = range.from(); i < range.to(); i++) {
            Token token = sentence.token(i);
            if (hash(token)) {
                any = true;
            } else if (!BETWEEN.contains(token.word())) {
                return false;
            }
        }
        return any && sentence.token(range.to() - 1).is(Kind.HASH);
    }

    /** The tags of a range of words, with their #; empty when there are words that are no tags. */
    static List<String> list(Sentence sentence, Range raw) {
        Range range = sentence.trimmed(raw);
        List<String> tags = new ArrayList<>();
        boolean open = true;
        for (int i = range.from(); i < range.to(); i++) {
            Token token = sentence.token(i);
            if (hash(token)) {
                tags.add(token.text());
                open = false;
            } else if (BETWEEN.contains(token.word()) && !token.is(Kind.QUOTED)) {
                open = true;
            } else if (open && name(token.word())) {
                tags.add("#" + (token.is(Kind.QUOTED) ? token.word() : token.text()));
                open = false;
            } else {
                return List.of();
            }
        }
        return tags;
    }
}
