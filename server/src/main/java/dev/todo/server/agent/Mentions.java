package dev.todo.server.agent;

import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.language.ToolCall;
import dev.todo.mcp.ToolAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks a conversation spoke of last: what "it" and "them" mean in what is said next. Immutable.
 *
 * @param last what the last call was about: "it"
 * @param turn what all calls of the last turn were about: "them"
 * @param turnOver whether the next call opens another turn
 */
record Mentions(List<Mention> last, List<Mention> turn, boolean turnOver) {

    /**
     * A task spoken of.
     *
     * @param reference what a tool finds it by
     * @param name what a person knows it by
     */
    record Mention(String reference, String name) {}

    static final Mentions NONE = new Mentions(List.of(), List.of(), true);

    private static final int MAX = 200;
    private static final Set<String> ONE = Set.of("it", "this", "that", "this one", "that one");
    private static final Set<String> ALL = Set.of("them", "these", "those", "all of them");

    Mentions {
        last = List.copyOf(last);
        turn = List.copyOf(turn);
    }

    /** The same, when a turn is over. */
    Mentions afterTurn() {
        return new Mentions(last, turn, true);
    }

    /** What is spoken of after {@code result}: its tasks, or the same as before when it holds none. */
    Mentions after(CallResult result) {
        ToolAnswer answer = result.answer();
        if (!answer.ok()) {
            return this;
        }
        List<Mention> found = in(answer);
        if (found.isEmpty()) {
            return this;
        }
        if (result.call().tool().equals("delete_task")) {
            return new Mentions(without(last, found), without(turn, found), turnOver);
        }
        List<Mention> all = new ArrayList<>(turnOver ? List.of() : without(turn, found));
        all.addAll(found);
        return new Mentions(found, all, false);
    }

    /** Titles change; it is the reference that tells. */
    private static List<Mention> without(List<Mention> tasks, List<Mention> gone) {
        List<String> references = gone.stream().map(Mention::reference).toList();
        return tasks.stream()
                .filter(task -> !references.contains(task.reference()))
                .toList();
    }

    /** The numbers of the tasks an answer holds. */
    static List<String> numbers(ToolAnswer answer) {
        return in(answer).stream().map(Mention::reference).toList();
    }

    private static List<Mention> in(ToolAnswer answer) {
        List<Mention> found = new ArrayList<>();
        Map<String, Object> content = answer.structured();
        add(found, content.get("task"));
        add(found, content.get("tasks"));
        if (content.get("undone") instanceof Map<?, ?> undone) {
            add(found, undone.get("tasks"));
        }
        return found;
    }

    private static void add(List<Mention> found, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(each -> add(found, each));
        } else if (value instanceof Map<?, ?> task && task.get("number") != null && found.size() < MAX) {
            String number = String.valueOf(task.get("number"));
            found.add(new Mention(number, number + " " + task.get("title")));
        }
    }

    /**
     * The call with the tasks spoken of in the place of "it" and "them".
     *
     * @throws NotFoundException when nothing was spoken of
     * @throws AmbiguousException when "it" could be several
     */
    ToolCall resolved(ToolCall call) {
        ToolCall resolved = call;
        if (call.arguments().get("task") instanceof String name && pronoun(name)) {
            resolved = Calls.with(resolved, "task", one(name).reference());
        }
        if (call.arguments().get("tasks") instanceof List<?> names
                && names.stream().anyMatch(Mentions::pronoun)) {
            List<Object> references = new ArrayList<>();
            for (Object name : names) {
                references.addAll(pronoun(name) ? referencesOf((String) name) : List.of(name));
            }
            resolved = Calls.with(resolved, "tasks", references);
        }
        return resolved;
    }

    /** Whether the call says "it" or "them". */
    static boolean pronounIn(ToolCall call) {
        return (call.arguments().get("task") instanceof String name && pronoun(name))
                || (call.arguments().get("tasks") instanceof List<?> names
                        && names.stream().anyMatch(Mentions::pronoun));
    }

    private List<String> referencesOf(String pronoun) {
        if (ALL.contains(lower(pronoun)) && !turn.isEmpty()) {
            return turn.stream().map(Mention::reference).toList();
        }
        return List.of(one(pronoun).reference());
    }

    private Mention one(String pronoun) {
        if (last.isEmpty()) {
            throw new NotFoundException(
                    "I do not know which task \"" + pronoun + "\" is; name it by its number or title");
        }
        if (last.size() > 1) {
            throw new AmbiguousException(
                    "\"" + pronoun + "\" could be any of " + last.size() + " tasks; name one by its number or title",
                    last.stream().map(Mention::name).toList());
        }
        return last.getFirst();
    }

    private static boolean pronoun(Object name) {
        return name instanceof String text && (ONE.contains(lower(text)) || ALL.contains(lower(text)));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
