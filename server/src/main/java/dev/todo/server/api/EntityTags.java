package dev.todo.server.api;

import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags of tasks (RFC 9110, section 8.8.3): the version, in double quotes, strong. */
final class EntityTags {

    /** One tag of a list, with what follows it: a comma or the end. */
    private static final Pattern TAG = Pattern.compile("\\s*((?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")\\s*(?:,|$)");

    private EntityTags() {}

    /** The tag of a task as it is now. */
    static String of(Task task) {
        return "\"" + task.version() + "\"";
    }

    /**
     * The version a change demands by {@code If-Match}; empty when any will do ({@code *}).
     *
     * @param header the value of the header
     * @param current reads the task; asked only when the header lists several tags
     * @throws InvalidInputException when the header is malformed
     * @throws ConflictException when none of its tags can be that of a task
     */
    static OptionalLong required(String header, Supplier<Task> current) {
        if (header.strip().equals("*")) {
            return OptionalLong.empty();
        }
        List<String> tags = parse("If-Match", header);
        String tag = tags.size() == 1 ? tags.getFirst() : of(current.get());
        // A weak tag never matches strongly (section 8.8.3.2).
        if (!tags.contains(tag) || !tag.matches("\"\\d{1,18}\"")) {
            throw new ConflictException(
                    ConflictException.VERSION_MISMATCH,
                    "the task is at another version than If-Match says; read it again and decide anew");
        }
        return OptionalLong.of(Long.parseLong(tag.substring(1, tag.length() - 1)));
    }

    /** Whether {@code If-None-Match} lists the tag of {@code task}, compared weakly (section 13.1.2). */
    static boolean matches(String header, Task task) {
        return header.strip().equals("*")
                || parse("If-None-Match", header).stream()
                        .anyMatch(tag -> (tag.startsWith("W/") ? tag.substring(2) : tag).equals(of(task)));
    }

    private static List<String> parse(String name, String header) {
        List<String> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(header);
        int at = 0;
        while (at < header.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new InvalidInputException(
                        name, at + 1, "'" + name + "' is a list of entity tags in double quotes, or *");
            }
            tags.add(matcher.group(1));
            at = matcher.end();
        }
        if (tags.isEmpty()) {
            throw new InvalidInputException(name, "'" + name + "' is empty");
        }
        return tags;
    }
}
