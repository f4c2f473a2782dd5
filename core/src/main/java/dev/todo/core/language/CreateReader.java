package dev.todo.core.language;

import dev.todo.core.language.Token.Kind;
import dev.todo.core.language.time.Problem;
import dev.todo.core.language.time.TimeContext;
import dev.todo.core.language.time.TimeLanguage;
import dev.todo.core.language.time.TimeValue;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.task.Tags;
import dev.todo.core.time.LocalMoment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a new task: what it is due, its tags and the rest; the words that remain are its title. */
final class CreateReader {

    /** The longest title a task may have. */
    private static final int MAX_TITLE = 500;

    private final Sentence sentence;
    private final Times times;

    CreateReader(Sentence sentence, Times times) {
        this.sentence = sentence;
        this.times = times;
    }

    /**
     * A sentence about a new task.
     *
     * @param clause all of it
     * @param opening the tokens of the words that open it ("remind me to"), which are not part of the title
     * @param remind whether a reminder at its time was asked for
     */
    record Request(Range clause, BitSet opening, boolean remind) {

        boolean opened() {
            return !opening.isEmpty();
        }
    }

    /** What was found, before it becomes a call. */
    private record Found(
            TitleText.Title title, List<Item> items, Optional<DuePicker.Pick> due, List<Span> spans, boolean remind) {}

    /** What a request means; it asks when there is no title or no such time. */
    Reading read(Request request) {
        Found found = find(request, request.remind() ? ReminderItems.Place.REMIND : ReminderItems.Place.ALONE);
        double score = score(request, found);
        Optional<String> problem = problem(found, request);
        if (problem.isPresent()) {
            return new Reading(List.of(), found.spans(), score, request.opened(), problem.get());
        }
        ToolCall call = call(found);
        return new Reading(List.of(call), found.spans(), score, request.opened(), null);
    }

    /** The items of a clause that has no title: "high priority", "remind me 1 hour before"; else empty. */
    Optional<Range> onlyItems(Range clause) {
        Found found = find(new Request(clause, new BitSet(), false), ReminderItems.Place.BEHIND);
        boolean any = !found.items().isEmpty() || found.due().isPresent();
        return found.title().text().isEmpty() && any ? Optional.of(clause) : Optional.empty();
    }

    private Found find(Request request, ReminderItems.Place place) {
        BitSet free = new BitSet();
        free.set(request.clause().from(), request.clause().to());
        free.andNot(request.opening());
        BitSet removed = (BitSet) request.opening().clone();
        List<Item> items = new ItemReader(sentence, times, free, place).items();
        for (Item item : items) {
            remove(item.consumed(), free, removed);
        }
        BitSet unquoted = (BitSet) free.clone();
        for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
            if (sentence.token(i).is(Kind.QUOTED)) {
                unquoted.clear(i);
            }
        }
        Optional<DuePicker.Pick> due = new DuePicker(sentence, times, unquoted).pick();
        due.ifPresent(pick -> pick.ranges().forEach(range -> remove(range, free, removed)));
        Obligations.Found obligation = Obligations.at(sentence, free, removed);
        remove(obligation.range(), free, removed);
        for (int i = free.nextSetBit(0); i >= 0; i = free.nextSetBit(i + 1)) {
            if (Tokenizer.FILLERS.contains(sentence.token(i).word())) {
                remove(new Range(i, i + 1), free, removed);
            }
        }
        if (request.opened()) {
            dropArticle(free, removed);
        }
        TitleText.Title title = TitleText.of(sentence, free, removed);
        return new Found(title, items, due, spans(request, items, due, title), request.remind() || obligation.remind());
    }

    /** "Add a dentist appointment": the article belongs to the sentence, not to the title. */
    private void dropArticle(BitSet free, BitSet removed) {
        int first = free.nextSetBit(0);
        if (first >= 0
                && free.cardinality() > 1
                && (sentence.token(first).is("a") || sentence.token(first).is("an"))
                && !sentence.token(free.nextSetBit(first + 1)).is("few")) {
            remove(new Range(first, first + 1), free, removed);
        }
    }

    private static void remove(Range range, BitSet free, BitSet removed) {
        free.clear(range.from(), range.to());
        removed.set(range.from(), range.to());
    }

    private List<Span> spans(Request request, List<Item> items, Optional<DuePicker.Pick> due, TitleText.Title title) {
        List<Span> spans = new ArrayList<>(Spans.of(sentence, request.opening(), SpanKind.VERB));
        items.forEach(item -> spans.add(sentence.span(item.range(), item.kind())));
        due.ifPresent(pick -> pick.ranges()
                .forEach(range -> spans.add(
                        sentence.span(range, pick.value().recurring() ? SpanKind.RECURRENCE : SpanKind.DUE))));
        if (title.quoted() != null) {
            spans.add(sentence.span(new Range(title.quoted(), title.quoted() + 1), SpanKind.TITLE));
        }
        return Spans.sorted(spans);
    }

    private double score(Request request, Found found) {
        double score = request.opened() ? 0.97 : 0.9;
        if (found.due().isPresent()) {
            double certainty = found.due().get().score();
            score += certainty >= TimeLanguage.CERTAIN ? 0.02 : -0.12;
        }
        return found.items().isEmpty() ? score : Math.min(0.98, score + 0.03);
    }

    private Optional<String> problem(Found found, Request request) {
        String title = found.title().text();
        if (found.due().isPresent()) {
            TimeValue value = found.due().get().value();
            String said = sentence.text(found.due().get().ranges().getFirst());
            if (value.problem() == Problem.IMPOSSIBLE) {
                return Optional.of(noSuchTime(said));
            }
            if (value.problem() == Problem.VAGUE) {
                return Optional.of(
                        "When exactly is \"" + said + "\"? Name the days, for example \"every Monday and Thursday\".");
            }
            if (value.past()) {
                return Optional.of("\"" + said + "\" is in the past. When should it be?");
            }
        }
        Optional<Range> shape = new DateShapes(sentence, found.title().tokens()).first();
        if (shape.isPresent()) {
            return Optional.of(noSuchTime(sentence.text(shape.get())));
        }
        if (!request.opened() && found.title().quoted() == null && title.matches("#?\\d{1,6}")) {
            return Optional.of("Do you mean task " + title + "? Say what to do with it, for example \"move " + title
                    + " to tomorrow\".");
        }
        if (request.opened() && found.title().quoted() == null && title.matches("\\d{1,6}")) {
            return Optional.of("What is the title of the new task? \"" + title
                    + "\" could be a number of one; put it in quotation marks if it is the title.");
        }
        if (title.codePoints().noneMatch(c -> Character.isLetterOrDigit(c))) {
            return Optional.of(
                    request.remind() ? "What should I remind you of?" : "What is the task? I found no title in that.");
        }
        if (title.length() > MAX_TITLE) {
            return Optional.of("A title has at most " + MAX_TITLE
                    + " characters. What is the task, in short? Put the rest behind // as a note.");
        }
        boolean offset = found.items().stream()
                .anyMatch(item -> item instanceof Item.Reminded reminded
                        && reminded.whens().stream().anyMatch(when -> !(when instanceof When.At)));
        if (offset && found.due().isEmpty()) {
            return Optional.of("When is \"" + title + "\" due? A reminder before it needs a time to count from.");
        }
        return Optional.empty();
    }

    private static String noSuchTime(String said) {
        return "There is no such time as \"" + said + "\". When should it be?";
    }

    private ToolCall call(Found found) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("title", found.title().text());
        @Nullable TimeValue value = found.due().map(DuePicker.Pick::value).orElse(null);
        boolean recurring = value != null && value.recurring();
        if (value != null) {
            arguments.put("due", value.start().toString());
            if (value.zone() != null) {
                arguments.put("zone", value.zone().getId());
            }
        }
        List<String> tags = new ArrayList<>();
        for (Item item : found.items()) {
            if (item instanceof Item.Prioritised prioritised) {
                arguments.put("priority", prioritised.priority().wire());
            } else if (item instanceof Item.Tagged tagged) {
                tags.addAll(tagged.tags());
            }
        }
        if (!tags.isEmpty()) {
            arguments.put("tags", distinct(tags));
        }
        if (value != null && value.recurring()) {
            repeat(value, arguments);
        }
        List<String> reminders = reminders(found, value);
        if (!reminders.isEmpty()) {
            arguments.put("reminders", reminders);
        }
        return new ToolCall(recurring ? "create_recurring_task" : "create_task", arguments);
    }

    /** The arguments of a repetition; what is the default is left out. */
    static void repeat(TimeValue value, Map<String, Object> arguments) {
        if (value.recurrence() != null) {
            arguments.put("recurrence", value.recurrence());
        }
        if (value.anchor() == Anchor.COMPLETION) {
            arguments.put("anchor", Anchor.COMPLETION.wire());
        }
        if (!value.exdates().isEmpty()) {
            arguments.put(
                    "exdates",
                    value.exdates().stream().map(LocalMoment::toString).toList());
        }
    }

    private List<String> reminders(Found found, @Nullable TimeValue value) {
        List<String> reminders = new ArrayList<>();
        LocalMoment due = value == null ? null : value.start();
        boolean recurring = value != null && value.recurring();
        TimeContext context = times.context();
        for (Item item : found.items()) {
            if (item instanceof Item.Reminded reminded) {
                reminded.whens().forEach(when -> reminders.add(ReminderTexts.of(when, due, recurring, context)));
            }
        }
        if (found.remind() && reminders.isEmpty() && due != null && !due.allDay()) {
            reminders.add(ReminderTexts.AT_DUE);
        }
        return reminders.stream().distinct().toList();
    }

    private static List<String> distinct(List<String> tags) {
        Map<String, String> unique = new LinkedHashMap<>();
        tags.forEach(tag -> unique.putIfAbsent(Tags.key(tag), tag));
        return List.copyOf(unique.values());
    }
}
