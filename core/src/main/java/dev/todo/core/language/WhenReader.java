package dev.todo.core.language;

import dev.todo.core.language.time.Shift;
import dev.todo.core.language.time.TimeValue;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads when to remind: "15 minutes before", "the evening before", "1 day and 2 hours before", "at 8am". */
final class WhenReader {

    private static final Set<String> AT_DUE = Words.phrases("""
            at due time | at the due time | when due | when it's due | when it is due | on time | at the time
            | at that time | then | when it starts | at the start | when the time comes | at due | at the due date
            | right on time | when it's time | when its due | at time of event | at the time of the event
            """);

    private static final Map<String, LocalTime> PARTS_BEFORE = Map.of(
            "night", LocalTime.of(20, 0),
            "evening", LocalTime.of(18, 0),
            "afternoon", LocalTime.of(15, 0),
            "morning", LocalTime.of(9, 0));

    /** Ways to say "before" behind a length, longest first. */
    private static final List<List<String>> BEFORE = List.of(
                    "before it is due",
                    "before the due date",
                    "before the due time",
                    "before the deadline",
                    "before the event",
                    "before it's due",
                    "before it starts",
                    "ahead of time",
                    "before the time",
                    "in advance",
                    "before that",
                    "before due",
                    "before then",
                    "before it",
                    "before",
                    "beforehand",
                    "before hand",
                    "earlier",
                    "prior",
                    "ahead",
                    "early",
                    "prior to it",
                    "prior to that")
            .stream()
            .map(words -> List.of(words.split(" ")))
            .sorted((a, b) -> b.size() - a.size())
            .toList();

    private final Sentence sentence;
    private final Times times;

    WhenReader(Sentence sentence, Times times) {
        this.sentence = sentence;
        this.times = times;
    }

    /** One time to remind, or several joined by commas and "and"; empty when there is anything else. */
    List<When> list(Range raw) {
        Range range = sentence.trimmed(raw);
        Optional<When> one = one(range);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<When> all = new ArrayList<>();
        int from = range.from();
        for (int i = range.from(); i <= range.to(); i++) {
            if (i == range.to() || joins(sentence.token(i))) {
                Range part = new Range(from, i);
                from = i + 1;
                if (part.empty()) {
                    continue;
                }
                Optional<When> when = one(part);
                if (when.isEmpty()) {
                    return List.of();
                }
                all.add(when.get());
            }
        }
        return all.size() > 1 ? all : List.of();
    }

    private static boolean joins(Token token) {
        return token.is("and") || token.is(",") || token.is("&") || token.is("plus") || token.is("also");
    }

    private Optional<When> one(Range range) {
        if (range.empty()) {
            return Optional.empty();
        }
        if (AT_DUE.contains(words(range))) {
            return Optional.of(new When.AtDue());
        }
        return dayBefore(range).or(() -> before(range)).or(() -> at(range));
    }

    private Optional<When> dayBefore(Range range) {
        if (range.size() < 3
                || !Set.of("the", "a", "on")
                        .contains(sentence.token(range.from()).word())) {
            return Optional.empty();
        }
        int at = range.from();
        while (at < range.to()
                && Set.of("the", "a", "on").contains(sentence.token(at).word())) {
            at++;
        }
        if (at + 1 >= range.to()) {
            return Optional.empty();
        }
        String first = sentence.token(at).word();
        String second = sentence.token(at + 1).word();
        String part = first.equals("previous") ? second : first;
        if (!second.equals("before") && !first.equals("previous")) {
            return Optional.empty();
        }
        Range rest = new Range(at + 2, range.to());
        if (!rest.empty()) {
            return !part.equals("day") && !PARTS_BEFORE.containsKey(part)
                    ? Optional.empty()
                    : times.moment(rest)
                            .filter(value -> value.timeNamed() && !value.dayNamed())
                            .flatMap(value -> value.start().time())
                            .map(When.DayBefore::new);
        }
        return Optional.ofNullable(PARTS_BEFORE.get(part)).map(When.DayBefore::new);
    }

    private Optional<When> before(Range range) {
        Range core = withoutBefore(range);
        boolean said = core.size() < range.size();
        int from = core.from();
        while (said
                && from < core.to() - 1
                && Set.of("the", "at", "by", "for", "of")
                        .contains(sentence.token(from).word())) {
            from++;
        }
        Range length = new Range(from, core.to());
        return times.length(length)
                .or(() -> said ? Optional.empty() : times.length(range))
                .map(TimeValue::shift)
                .filter(shift ->
                        shift.direction() != Shift.Direction.AFTER && shift.direction() != Shift.Direction.LATER)
                .or(() -> said && length.size() == 1 ? unit(sentence.token(length.from())) : Optional.empty())
                .map(When.Before::new);
    }

    /** "The day before": a unit alone counts one. */
    private static Optional<Shift> unit(Token unit) {
        Shift.Direction before = Shift.Direction.BEFORE;
        return switch (unit.word()) {
            case "minute" -> Optional.of(new Shift(Period.ZERO, Duration.ofMinutes(1), before, "1 minute"));
            case "hour" -> Optional.of(new Shift(Period.ZERO, Duration.ofHours(1), before, "1 hour"));
            case "day" -> Optional.of(new Shift(Period.ofDays(1), Duration.ZERO, before, "1 day"));
            case "week" -> Optional.of(new Shift(Period.ofWeeks(1), Duration.ZERO, before, "1 week"));
            case "month" -> Optional.of(new Shift(Period.ofMonths(1), Duration.ZERO, before, "1 month"));
            default -> Optional.empty();
        };
    }

    private Range withoutBefore(Range range) {
        for (List<String> words : BEFORE) {
            Range tail = new Range(range.to() - words.size(), range.to());
            if (tail.from() > range.from() && sentence.reads(tail, words)) {
                return new Range(range.from(), tail.from());
            }
        }
        return range;
    }

    private Optional<When> at(Range range) {
        return times.moment(range).map(When.At::new);
    }

    private String words(Range range) {
        StringBuilder words = new StringBuilder();
        for (int i = range.from(); i < range.to(); i++) {
            words.append(i > range.from() ? " " : "").append(sentence.token(i).word());
        }
        return words.toString();
    }
}
