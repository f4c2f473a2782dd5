package dev.todo.core.language;

import dev.todo.core.language.time.Problem;
import dev.todo.core.language.time.Shift;
import dev.todo.core.language.time.TimeValue;
import dev.todo.core.task.Priority;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a match of a production about existing tasks into a reading; empty when its words do not fit after all. */
final class CommandReader {

    private final Sentence sentence;
    private final Times times;
    private final ReferenceReader references;
    private final InterpretContext context;
    private final Doubts doubts;

    CommandReader(Sentence sentence, Times times, ReferenceReader references, InterpretContext context) {
        this.sentence = sentence;
        this.times = times;
        this.references = references;
        this.context = context;
        this.doubts = new Doubts(sentence, times);
    }

    /** A match with the tasks it is about. */
    private record About(Match match, Reference reference, double score) {}

    Optional<Reading> read(Match match) {
        return match.slot(SlotType.TASKS)
                .or(() -> match.slot(SlotType.TASK))
                .or(() -> match.slot(SlotType.NUMBERS))
                .flatMap(tasks -> read(match, tasks));
    }

    private Optional<Reading> read(Match match, Range tasks) {
        Command command = match.production().command();
        Range core = doubts.withoutPast(tasks, command);
        Optional<Reference> reference = references.read(core);
        if (reference.isEmpty()
                || (match.slot(SlotType.TASK).isPresent() && !reference.get().one())) {
            return Optional.empty();
        }
        double score = doubts.score(match, core, reference.get(), context);
        if (score <= 0) {
            return Optional.empty();
        }
        return reading(new About(match, reference.get(), score));
    }

    private Optional<Reading> reading(About about) {
        return switch (about.match().production().command()) {
            case COMPLETE -> tasks("complete_task", about);
            case REOPEN -> tasks("reopen_task", about);
            case SKIP -> tasks("skip_task", about);
            case DELETE -> tasks("delete_task", about);
            case DELETE_SERIES -> call("delete_task", about, Map.of("series", true));
            case RESCHEDULE -> reschedule(about);
            case SHIFT, SHIFT_SAID -> shift(about, false);
            case SHIFT_EARLIER -> shift(about, true);
            case SHIFT_UNCLEAR -> ask(about, "Earlier or later? Say for example \"move it 2 days later\".");
            case RESCHEDULE_WHEN -> ask(about, "To when should I move it?");
            case WHAT_CHANGE -> ask(about, "What should I change it to?");
            case PRIORITY -> priority(about);
            case PRIORITISE -> call("update_task_priority", about, Map.of("priority", Priority.HIGH.wire()));
            case DEPRIORITISE -> call("update_task_priority", about, Map.of("priority", Priority.LOW.wire()));
            case ADD_TAGS -> tags("add_tags", about);
            case REMOVE_TAGS -> tags("remove_tags", about);
            case RENAME -> rename(about);
            case NOTE -> note(about);
            case CLEAR_DUE -> update(about, "due", "");
            case CLEAR_NOTES -> update(about, "notes", "");
            case STOP_REPEATING -> update(about, "recurrence", "");
            case REPEAT -> repeat(about);
            case SHOW -> one("get_task", about, Map.of());
            default -> Optional.empty();
        };
    }

    private Optional<Reading> tasks(String tool, About about) {
        return call(tool, about, Map.of());
    }

    private Optional<Reading> call(String tool, About about, Map<String, Object> more) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        List<String> tasks = about.reference().tasks();
        if (tool.equals("reopen_task")
                && about.reference().filter()
                && !tasks.getFirst().contains("status:")) {
            tasks = List.of(tasks.getFirst().replace(Reference.FILTER, Reference.FILTER + "status:done "));
        }
        arguments.put("tasks", tasks);
        arguments.putAll(more);
        return Optional.of(Reading.doing(new ToolCall(tool, arguments), spans(about), about.score()));
    }

    private Optional<Reading> one(String tool, About about, Map<String, Object> more) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("task", about.reference().first());
        arguments.putAll(more);
        return Optional.of(Reading.doing(new ToolCall(tool, arguments), spans(about), about.score()));
    }

    private Optional<Reading> update(About about, String key, String value) {
        return one("update_task", about, Map.of(key, value));
    }

    private Optional<Reading> ask(About about, String question) {
        return Optional.of(Reading.asking(question, spans(about), about.score()));
    }

    private Optional<Reading> reschedule(About about) {
        return about.match()
                .slot(SlotType.TIME)
                .flatMap(range -> times.moment(range).flatMap(value -> {
                    String said = sentence.text(range);
                    if (value.problem() == Problem.IMPOSSIBLE) {
                        return ask(about, "There is no such time as \"" + said + "\". When should it be?");
                    }
                    if (value.past()) {
                        return ask(about, "\"" + said + "\" is in the past. When should it be?");
                    }
                    return call(
                            "reschedule_task",
                            about,
                            Map.of("due", value.start().toString()));
                }));
    }

    private Optional<Reading> shift(About about, boolean back) {
        return about.match()
                .slot(SlotType.LENGTH)
                .flatMap(times::length)
                .map(TimeValue::shift)
                .filter(shift -> about.match().production().command() != Command.SHIFT_SAID || directed(shift))
                .flatMap(shift -> call(
                        "reschedule_task", about, Map.of("due", (earlier(shift, back) ? "-" : "+") + shift.words())));
    }

    private static boolean directed(Shift shift) {
        return shift.direction() == Shift.Direction.LATER || shift.direction() == Shift.Direction.EARLIER;
    }

    /** Whether a move goes back: the length says so itself, or else the verb did. */
    private static boolean earlier(Shift shift, boolean back) {
        return switch (shift.direction()) {
            case EARLIER, BEFORE -> true;
            case LATER, AFTER -> false;
            default -> back;
        };
    }

    private Optional<Reading> priority(About about) {
        return about.match()
                .slot(SlotType.PRIORITY)
                .flatMap(new PriorityWords(sentence)::whole)
                .flatMap(level -> call("update_task_priority", about, Map.of("priority", level.wire())));
    }

    private Optional<Reading> tags(String tool, About about) {
        return about.match()
                .slot(SlotType.TAGS)
                .or(() -> about.match().slot(SlotType.HASHES))
                .map(range -> TagWords.list(sentence, range))
                .filter(tags -> !tags.isEmpty())
                .flatMap(tags -> call(tool, about, Map.of("tags", tags)));
    }

    private Optional<Reading> rename(About about) {
        return text(about).flatMap(title -> update(about, "title", title));
    }

    private Optional<Reading> note(About about) {
        return text(about).flatMap(notes -> update(about, "notes", notes));
    }

    private Optional<String> text(About about) {
        return about.match().slot(SlotType.TEXT).map(sentence::trimmed).map(range -> {
            Token first = sentence.token(range.from());
            return range.size() == 1 && first.is(Token.Kind.QUOTED)
                    ? first.text().substring(1, first.text().length() - 1).strip()
                    : sentence.text(range);
        });
    }

    private Optional<Reading> repeat(About about) {
        return about.match()
                .slot(SlotType.RECURRENCE)
                .flatMap(range -> times.recurrence(range).flatMap(value -> {
                    if (value.problem() != null) {
                        return ask(about, "When exactly is \"" + sentence.text(range) + "\"? Name the days.");
                    }
                    Map<String, Object> more = new LinkedHashMap<>();
                    if (value.timeNamed()) {
                        more.put("due", value.start().toString());
                    }
                    CreateReader.repeat(value, more);
                    return one("update_task", about, more);
                }));
    }

    private List<Span> spans(About about) {
        return spans(about.match());
    }

    /** The spans of a match: its words and what stands in its slots; words that lead to a time belong to it. */
    List<Span> spans(Match match) {
        List<Span> spans = new ArrayList<>();
        BitSet words = (BitSet) match.words().clone();
        match.slots().forEach((type, raw) -> {
            Range range = sentence.trimmed(raw);
            @Nullable SpanKind kind = kind(type);
            if (kind == null || range.empty()) {
                return;
            }
            int from = range.from();
            if (kind == SpanKind.DUE || kind == SpanKind.RECURRENCE) {
                while (from > match.clause().from() + 1 && words.get(from - 1) && leads(sentence.token(from - 1))) {
                    from--;
                    words.clear(from);
                }
            }
            spans.add(sentence.span(new Range(from, range.to()), kind));
        });
        spans.addAll(Spans.of(sentence, words, SpanKind.VERB));
        return Spans.sorted(spans);
    }

    private static boolean leads(Token token) {
        return List.of("to", "until", "till", "til", "for", "on", "by", "at", "into", "due")
                .contains(token.word());
    }

    private static @Nullable SpanKind kind(SlotType type) {
        return switch (type) {
            case TASK, TASKS, NUMBERS -> SpanKind.TASK;
            case TIME, LENGTH -> SpanKind.DUE;
            case RECURRENCE -> SpanKind.RECURRENCE;
            case WHEN -> SpanKind.REMINDER;
            case TAGS, HASHES -> SpanKind.TAG;
            case PRIORITY -> SpanKind.PRIORITY;
            case FILTER -> SpanKind.FILTER;
            case TEXT -> SpanKind.TITLE;
        };
    }
}
