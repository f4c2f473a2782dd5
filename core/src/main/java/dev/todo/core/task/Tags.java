package dev.todo.core.task;

import dev.todo.core.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules for tags: a leading {@code #}, at most {@value #MAX_LENGTH} characters, compared without case. */
public final class Tags {

    /** The most tags a task may carry. */
    public static final int MAX_COUNT = 10;

    /** The most characters a tag may have, its {@code #} not counted. */
    public static final int MAX_LENGTH = 50;

    private Tags() {}

    /**
     * One tag as it is stored: with its {@code #}, in the case it was written in.
     *
     * @throws InvalidInputException when it is empty, too long, or holds white space, a comma or a second {@code #}
     */
    public static String normalise(String tag) {
        String name = tag.strip();
        if (name.startsWith("#")) {
            name = name.substring(1);
        }
        if (name.isEmpty()) {
            throw new InvalidInputException("a tag needs a name, for example #home");
        }
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            throw new InvalidInputException("a tag has at most " + MAX_LENGTH + " characters");
        }
        if (name.codePoints()
                .anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c) || c == '#' || c == ',')) {
            throw new InvalidInputException(
                    "'" + tag + "' is not a tag: no spaces, commas or second # inside, for example #home");
        }
        return "#" + name;
    }

    /**
     * The tags as they are stored: each normalised, repetitions dropped (the first spelling stays), in order.
     *
     * @throws InvalidInputException when one is not a tag (the field is its index, as {@code [2]}) or there are too many
     */
    public static List<String> normalise(Collection<String> tags) {
        Map<String, String> unique = new LinkedHashMap<>();
        int index = 0;
        for (String tag : tags) {
            try {
                String normal = normalise(tag);
                unique.putIfAbsent(key(normal), normal);
            } catch (InvalidInputException e) {
                throw e.in("[" + index + "]");
            }
            index++;
        }
        if (unique.size() > MAX_COUNT) {
            throw new InvalidInputException(
                    "a task has at most " + MAX_COUNT + " tags, and these are " + unique.size());
        }
        return List.copyOf(unique.values());
    }

    /** {@code tags} with {@code added} behind them, as {@link #normalise(Collection)} leaves them. */
    public static List<String> plus(List<String> tags, Collection<String> added) {
        List<String> all = new ArrayList<>(tags);
        all.addAll(added);
        return normalise(all);
    }

    /** {@code tags} without {@code removed}, compared without case. */
    public static List<String> minus(List<String> tags, Collection<String> removed) {
        List<String> gone = removed.stream().map(tag -> key(normalise(tag))).toList();
        return tags.stream().filter(tag -> !gone.contains(key(tag))).toList();
    }

    /** What two spellings of one tag have in common. */
    public static String key(String normalTag) {
        return normalTag.toLowerCase(Locale.ROOT);
    }
}
