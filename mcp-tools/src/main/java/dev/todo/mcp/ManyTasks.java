package dev.todo.mcp;

import dev.todo.core.api.Operation;
import dev.todo.core.api.Outcome;
import dev.todo.core.api.TaskRef;
import dev.todo.core.task.Task;
import dev.todo.mcp.TaskFinder.Preference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Makes the same change to several tasks as one change set, and says what it did. */
final class ManyTasks {

    /** What is done to the tasks, as it is said before and after. */
    enum Verb {
        COMPLETE("complete", "Completed", "done already"),
        REOPEN("reopen", "Reopened", "open already"),
        SKIP("skip", "Skipped", "closed already"),
        DELETE("delete", "Deleted", "deleted already"),
        DELETE_SERIES("delete, and end its series:", "Deleted, and ended its series:", "deleted already"),
        RESCHEDULE("move", "Moved", "due then already"),
        PRIORITISE("change the priority of", "Changed the priority of", "of that priority already"),
        ADD_TAGS("tag", "Tagged", "tagged so already"),
        REMOVE_TAGS("untag", "Untagged", "without it already");

        private final String infinitive;
        private final String past;
        private final String unchanged;

        Verb(String infinitive, String past, String unchanged) {
            this.infinitive = infinitive;
            this.past = past;
            this.unchanged = unchanged;
        }

        /** A task among others; of one that repeats, with what comes next. */
        private String named(Outcome outcome, Wording wording) {
            String name = wording.name(outcome.task());
            boolean follows = (this == COMPLETE || this == SKIP || this == DELETE) && outcome.nextDue() != null;
            return follows ? name + " (" + wording.next(outcome).substring("; ".length()) + ")" : name;
        }

        private String said(boolean dryRun) {
            return dryRun ? "Would " + infinitive : past;
        }
    }

    private final StructuredContent content;

    ManyTasks(StructuredContent content) {
        this.content = content;
    }

    /** Does one operation to each of the tasks the call names. */
    ToolAnswer change(Call call, Preference preference, Verb verb, Function<TaskRef, Operation> operation) {
        List<Outcome> outcomes = outcomes(call, call.tasks(preference), operation);
        return answer(call, verb, outcomes, structured(call, outcomes));
    }

    List<Outcome> outcomes(Call call, List<UUID> tasks, Function<TaskRef, Operation> operation) {
        return call.change(
                tasks.stream().map(task -> operation.apply(TaskRef.of(task))).toList());
    }

    /** The tasks as they are now, or would be. */
    Map<String, Object> structured(Call call, List<Outcome> outcomes) {
        Map<String, Object> structured = new LinkedHashMap<>();
        structured.put(
                "tasks", content.tasks(outcomes.stream().map(Outcome::task).toList()));
        if (call.dryRun()) {
            structured.put("dry_run", true);
        }
        return structured;
    }

    ToolAnswer answer(Call call, Verb verb, List<Outcome> outcomes, Map<String, Object> structured) {
        Wording wording = call.wording();
        String said = verb.said(call.dryRun());
        List<String> details = outcomes.stream()
                .map(outcome -> Wording.sentence(line(outcome, verb, said, wording), outcome.notices()))
                .toList();
        if (outcomes.size() == 1) {
            return new ToolAnswer(true, details.getFirst(), structured, List.of());
        }
        List<Outcome> changed = outcomes.stream().filter(Outcome::changed).toList();
        int same = outcomes.size() - changed.size();
        String line = changed.isEmpty()
                ? "Nothing to change: all " + same + " were " + verb.unchanged
                : said + " " + changed.size() + (changed.size() == 1 ? " task: " : " tasks: ")
                        + wording.some(changed, outcome -> verb.named(outcome, wording))
                        + (same == 0 ? "" : "; " + same + (same == 1 ? " was " : " were ") + verb.unchanged);
        return new ToolAnswer(true, Wording.sentence(line, List.of()), structured, details);
    }

    private static String line(Outcome outcome, Verb verb, String said, Wording wording) {
        Task task = outcome.task();
        if (!outcome.changed()) {
            return wording.name(task) + " was " + verb.unchanged;
        }
        String done = said + " " + wording.name(task);
        return switch (verb) {
            case COMPLETE, SKIP -> done + wording.next(outcome);
            // Without a next one it need not have been the last: what goes may be history, and its series go on.
            case DELETE -> outcome.nextDue() == null ? done : done + wording.next(outcome);
            case RESCHEDULE -> done + (task.due() == null ? "" : " to " + wording.due(task));
            case PRIORITISE -> done + " to " + task.priority().wire();
            case ADD_TAGS, REMOVE_TAGS ->
                done + "; tags now: " + (task.tags().isEmpty() ? "none" : String.join(" ", task.tags()));
            case REOPEN, DELETE_SERIES -> done;
        };
    }
}
