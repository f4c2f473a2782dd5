package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import dev.todo.core.language.time.TimeLanguage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Turns an English sentence into tool calls, offline. It tokenises, cuts the sentence into clauses, matches each against
 * a grammar of commands, reads times, conditions, tags and the rest in their slots, and keeps the likeliest meaning. What
 * it does not understand becomes a question. Immutable and safe to share; making one costs some milliseconds.
 */
public final class Interpreter {

    /** The longest text worth reading: a title and the longest notes. */
    private static final int MAX_LENGTH = 21_000;

    private static final int MAX_TOKENS = 200;

    private static final String HELP =
            "I can only help with tasks. Try \"buy milk tomorrow at 5pm\", \"what's due today\""
                    + " or \"mark 12 as done\".";

    private final TimeLanguage times;
    private final Grammar grammar = CommandGrammar.grammar();

    /** An interpreter that reads times with {@code times}. */
    public Interpreter(TimeLanguage times) {
        this.times = times;
    }

    /** What {@code text} asks for. Never throws, whatever the text. */
    public Plan interpret(String text, InterpretContext context) {
        if (text.isBlank()) {
            return Plan.asking(text, List.of(), 1, "What can I do for you?");
        }
        Sentence sentence = Tokenizer.sentence(text);
        OptionalInt note = note(sentence);
        Range spoken = new Range(0, note.orElse(sentence.size()));
        if (text.length() > MAX_LENGTH || spoken.size() > MAX_TOKENS) {
            return Plan.asking(
                    text,
                    List.of(),
                    0.9,
                    "That is too long for me. What is the task, in one sentence? Put the rest behind // as a note.");
        }
        Plan plan = plan(sentence, spoken, context);
        if (note.isEmpty()) {
            return plan;
        }
        return noted(plan, sentence, note.getAsInt()).orElseGet(() -> plan(sentence, sentence.all(), context));
    }

    private Plan plan(Sentence sentence, Range spoken, InterpretContext context) {
        String text = sentence.text();
        Times found = new Times(sentence, times, context.time());
        ClauseReader reader = new ClauseReader(sentence, grammar, found, context);
        List<ToolCall> calls = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        double confidence = 1;
        for (Range clause : new Splitter(sentence, reader).clauses(spoken)) {
            boolean reminding = !calls.isEmpty() && calls.getLast().arguments().containsKey("reminders");
            Optional<Reading> reading = (creating(calls)
                            ? reader.continued(clause, reminding)
                            : Optional.<Reading>empty())
                    .or(() -> reader.read(clause, creating(calls)));
            if (reading.isEmpty()) {
                return Plan.asking(text, List.of(), 0.9, HELP);
            }
            if (reading.get().question() != null) {
                return Plan.asking(
                        text,
                        reading.get().spans(),
                        reading.get().score(),
                        reading.get().question());
            }
            for (ToolCall call : reading.get().calls()) {
                calls.add(Antecedents.resolve(call, calls));
            }
            spans.addAll(reading.get().spans());
            confidence = Math.min(confidence, reading.get().score());
        }
        if (calls.isEmpty()) {
            return Plan.asking(text, List.of(), 0.9, HELP);
        }
        return new Plan(text, calls, Spans.sorted(spans), Math.round(confidence * 100) / 100.0, null);
    }

    /** Whether new tasks are being listed, so that the next words rather name another one. */
    private static boolean creating(List<ToolCall> calls) {
        return !calls.isEmpty()
                && calls.stream()
                        .allMatch(call -> call.arguments().containsKey("title")
                                && call.tool().startsWith("create_"));
    }

    /** Where a note begins: at {@code //} or {@code note:}. */
    private static OptionalInt note(Sentence sentence) {
        for (int i = 1; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            boolean slashes = token.is("//");
            boolean word = Set.of("note", "notes").contains(token.word())
                    && token.is(Kind.WORD)
                    && i + 1 < sentence.size()
                    && sentence.token(i + 1).is(":")
                    && !Set.of("a", "the", "this", "add", "of", "self")
                            .contains(sentence.token(i - 1).word());
            if (slashes || word) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The plan with the note in its last call, when that creates a task. */
    private static Optional<Plan> noted(Plan plan, Sentence sentence, int at) {
        int from = sentence.token(at).is("//") ? at + 1 : at + 2;
        if (from >= sentence.size() || plan.calls().isEmpty()) {
            return Optional.empty();
        }
        ToolCall last = plan.calls().getLast();
        if (!last.tool().startsWith("create_") || !last.arguments().containsKey("title")) {
            return Optional.empty();
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        last.arguments().forEach((name, value) -> {
            arguments.put(name, value);
            if (name.equals("title")) {
                arguments.put("notes", sentence.text(new Range(from, sentence.size())));
            }
        });
        List<ToolCall> calls = new ArrayList<>(plan.calls());
        calls.set(calls.size() - 1, new ToolCall(last.tool(), arguments));
        return Optional.of(new Plan(plan.text(), calls, plan.spans(), plan.confidence(), null));
    }
}
