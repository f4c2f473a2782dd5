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

/** The tasks a conversation spoke of last: what "it" and "them" mean in what is said next. Immutable. */
record Mentions(List<Mention> tasks) {

    /**
     * A task spoken of.
     *
     * @param reference what a tool finds it by
     * @param name what a person knows it by
     */
    record Mention(String reference, String name) {}

    static final Mentions NONE = new Mentions(List.of());

    private static final int MAX = 200;
    private static final Set<String> ONE = Set.of("it", "this", "that", "this one", "that one");
    private static final Set<String> ALL = Set.of("them", "these", "those", "all of them");

    Mentions {
        tasks = List.copyOf(tasks);
    }

    /** What is spoken of after {@code result}: its tasks, or the same as before when it holds none. */
    Mentions after(CallResult result) {
        ToolAnswer answer = result.answer();
        if (!answer.ok()) {
            return this;
        }
        if (result.call().tool().equals("delete_task")) {
            List<Mention> gone = in(answer);
            return new Mentions(
                    tasks.stream().filter(task -> !gone.contains(task)).toList());
        }
        List<Mention> found = in(answer);
        return found.isEmpty() ? this : new Mentions(found);
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
        if (content.get("reminder") instanceof Map<?, ?> reminder) {
            found.add(new Mention(String.valueOf(reminder.get("taskId")), "the task of the reminder"));
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
        if (ALL.contains(lower(pronoun)) && !tasks.isEmpty()) {
            return tasks.stream().map(Mention::reference).toList();
        }
        return List.of(one(pronoun).reference());
    }

    private Mention one(String pronoun) {
        if (tasks.isEmpty()) {
            throw new NotFoundException(
                    "I do not know which task \"" + pronoun + "\" is; name it by its number or title");
        }
        if (tasks.size() > 1) {
            List<String> names = tasks.stream().map(Mention::name).toList();
            throw new AmbiguousException(
                    "\"" + pronoun + "\" could be any of " + tasks.size() + " tasks; name one by its number or title",
                    names);
        }
        return tasks.getFirst();
    }

    private static boolean pronoun(Object name) {
        return name instanceof String text && (ONE.contains(lower(text)) || ALL.contains(lower(text)));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
