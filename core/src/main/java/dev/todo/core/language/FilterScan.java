package dev.todo.core.language;

import dev.todo.core.language.FilterReader.Field;
import dev.todo.core.language.FilterWords.Role;
import dev.todo.core.language.Token.Kind;
import dev.todo.core.task.Priority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of a condition, from left to right. */
final class FilterScan {

    private final Sentence sentence;
    private final Times times;
    private final PriorityWords priorities;

    private final Range range;
    private final FilterDates dates;
    private final List<String> terms = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private Field field;
    private boolean fieldSaid;
    private boolean negated;
    private boolean either;
    private boolean noun;
    private boolean everything;
    private boolean all;
    private boolean introduced;
    private int typed;
    private int timed;
    private int stray;
    private @Nullable Integer limit;
    private String sort = "";

    FilterScan(Sentence sentence, Times times, Range range, Field field) {
        this.sentence = sentence;
        this.times = times;
        this.priorities = new PriorityWords(sentence);
        this.range = range;
        this.field = field;
        this.dates = new FilterDates(sentence, times, range);
    }

    Filter read() {
        int at = range.from();
        while (at < range.to()) {
            at = next(at);
        }
        if (field == Field.DONE
                && timed + typed > 0
                && terms.stream().anyMatch(t -> t.startsWith("done"))
                && terms.stream().noneMatch(t -> t.startsWith("status:"))) {
            terms.addFirst("status:done");
        }
        if (fieldSaid && field == Field.DUE && terms.stream().noneMatch(term -> term.contains("due"))) {
            terms.add("due:any");
            typed++;
        }
        terms.addAll(words);
        if (!sort.isEmpty()) {
            terms.add(sort);
        }
        return new Filter(List.copyOf(terms), noun, everything, all, typed, timed, stray, limit);
    }

    private int next(int at) {
        Token token = sentence.token(at);
        if (token.is(Kind.MARK)) {
            return at + 1;
        }
        if (token.is(Kind.HASH)) {
            return typed(token.text(), at + 1);
        }
        if (token.is(Kind.QUOTED)) {
            introduced = true;
            words.add('"' + token.word().replace("\"", "") + '"');
            return at + 1;
        }
        Optional<FilterWords.Phrase> phrase = FilterWords.at(sentence, at, range.to());
        Optional<LocalDate> since = dates.lately(at);
        if (since.isPresent()) {
            return typed(field.key() + ">=" + since.get(), at + FilterDates.LATELY);
        }
        Optional<Times.Found> time = dates.at(at, fieldSaid);
        if (time.isPresent()
                && (phrase.isEmpty()
                        || time.get().range().size() >= phrase.get().length())) {
            return time(time.get());
        }
        Optional<PriorityWords.Found> priority = priorities.at(at, range.to());
        if (priority.isPresent()) {
            return typed(
                    "priority:" + priority.get().priority().wire(),
                    priority.get().range().to());
        }
        if (token.is("by")
                && !FilterWords.sorting(sentence, at, range.to()).term().isEmpty()) {
            return sort(at);
        }
        if (phrase.isPresent()) {
            return phrase(phrase.get(), at);
        }
        return other(at);
    }

    private int time(Times.Found time) {
        List<String> period =
                FilterPeriods.terms(field.key(), dates.leading(time.range()), time.value(), times.context());
        for (String term : period) {
            add(term);
        }
        typed++;
        if (!fieldSaid) {
            timed++;
        }
        return time.range().to();
    }

    private int phrase(FilterWords.Phrase phrase, int at) {
        int end = at + phrase.length();
        switch (phrase.role()) {
            case NOUN -> noun = true;
            case ALL -> all = true;
            case EVERYTHING -> {
                all = true;
                noun = true;
                everything = true;
            }
            case NOISE -> {}
            case NOT -> negated = true;
            case OR -> either = true;
            case TERM -> {
                return typed(phrase.value(), end);
            }
            case DONE -> {
                field = Field.DONE;
                fieldSaid = true;
                return typed("status:done", end);
            }
            case DUE -> {
                field = Field.DUE;
                fieldSaid = true;
            }
            case CREATED -> {
                field = Field.CREATED;
                fieldSaid = true;
            }
            case TAGGED -> {
                return tagged(end);
            }
            case ABOUT -> {
                return about(end);
            }
            case SORT -> {
                return sort(end);
            }
            case LIMIT -> {
                return limit(at, end);
            }
        }
        return end;
    }

    private int typed(String term, int next) {
        add(term);
        typed++;
        return next;
    }

    private void add(String term) {
        String whole = negated ? term.startsWith("#") ? "-" + term : "not " + term : term;
        if (either && !terms.isEmpty()) {
            String left = terms.removeLast();
            String inner = left.startsWith("(") ? left.substring(1, left.length() - 1) : left;
            whole = "(" + inner + " or " + whole + ")";
        }
        if (!terms.contains(whole)) {
            terms.add(whole);
        }
        negated = false;
        either = false;
    }

    /** Tag names behind "tagged": the first word, and more after commas and "and". */
    private int tagged(int from) {
        int at = from;
        while (at < range.to()) {
            Token token = sentence.token(at);
            if (token.is(Kind.MARK) || token.is("and") || token.is("or") || token.is("with") || token.is("as")) {
                either = token.is("or");
                at++;
                continue;
            }
            if (at > from
                    && !sentence.token(at - 1).is(Kind.MARK)
                    && !sentence.token(at - 1).is("and")
                    && !sentence.token(at - 1).is("or")
                    && !sentence.token(at - 1).is("with")
                    && !sentence.token(at - 1).is("as")) {
                break;
            }
            if (at > from
                    && (FilterWords.at(sentence, at, range.to()).isPresent()
                            || dates.at(at, fieldSaid).isPresent())) {
                break;
            }
            if (!token.is(Kind.HASH) && !token.is(Kind.QUOTED) && !TagWords.name(token.word())) {
                break;
            }
            typed(token.is(Kind.HASH) ? token.text() : "#" + token.word(), at + 1);
            at++;
        }
        return at;
    }

    /** Words to search for, up to the next condition. */
    private int about(int from) {
        int at = from;
        introduced = true;
        while (at < range.to()) {
            Token token = sentence.token(at);
            Optional<FilterWords.Phrase> phrase = FilterWords.at(sentence, at, range.to());
            boolean condition = phrase.isPresent() && phrase.get().role() != Role.NOISE;
            if (token.is(Kind.HASH)
                    || (at > from && (condition || dates.at(at, fieldSaid).isPresent()))) {
                break;
            }
            if (phrase.isEmpty() && !token.is(Kind.MARK)) {
                word(token);
            }
            at++;
        }
        return at;
    }

    private int sort(int from) {
        FilterWords.Sorting sorting = FilterWords.sorting(sentence, from, range.to());
        sort = sorting.term();
        if (!sort.isEmpty()) {
            typed++;
        }
        return sorting.end();
    }

    private int limit(int at, int end) {
        for (int i = at; i < end; i++) {
            if (sentence.token(i).is(Kind.NUMBER) && sentence.token(i).word().length() < 4) {
                limit = Integer.valueOf(sentence.token(i).word());
            }
        }
        return end;
    }

    private int other(int at) {
        Token token = sentence.token(at);
        Optional<Priority> level =
                either || (at + 1 < range.to() && sentence.token(at + 1).is("or"))
                        ? priorities.whole(new Range(at, at + 1))
                        : Optional.empty();
        if (level.isPresent()) {
            return typed("priority:" + level.get().wire(), at + 1);
        }
        if (!introduced) {
            stray++;
        }
        word(token);
        return at + 1;
    }

    private void word(Token token) {
        String word = token.word().replace("\"", "");
        boolean plain = word.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}'.-]*")
                && !word.equals("and")
                && !word.equals("or")
                && !word.equals("not");
        String term = plain ? word : '"' + word + '"';
        if (!word.isBlank() && !words.contains(term)) {
            words.add(negated ? "not " + term : term);
            negated = false;
        }
    }
}
