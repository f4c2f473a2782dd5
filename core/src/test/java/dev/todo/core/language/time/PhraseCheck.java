package dev.todo.core.language.time;

import dev.todo.core.recurrence.ByParts;
import dev.todo.core.recurrence.Frequency;
import dev.todo.core.recurrence.RecurrenceRule;
import dev.todo.core.time.LocalMoment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what was understood with what a phrase means, key by key. */
final class PhraseCheck {

    private final TimeLanguage language;

    PhraseCheck(TimeLanguage language) {
        this.language = language;
    }

    /** What is wrong; empty when the phrase was understood. */
    Optional<String> fault(Phrase phrase) {
        TimeMatch match = language.best(phrase.text(), phrase.context()).orElse(null);
        Map<String, Object> expected = phrase.expected();
        if (expected == null || match == null) {
            return expected == null && match == null
                    ? Optional.empty()
                    : Optional.of("expected " + expected + " but was " + shown(phrase, match));
        }
        for (Map.Entry<String, Object> key : expected.entrySet()) {
            if (!same(key.getKey(), key.getValue(), phrase, match)) {
                return Optional.of(key.getKey() + ": expected " + expected + " but was " + shown(phrase, match));
            }
        }
        return Optional.empty();
    }

    private static String shown(Phrase phrase, @Nullable TimeMatch match) {
        if (match == null) {
            return "nothing";
        }
        TimeValue value = match.value();
        return "'" + phrase.text().substring(match.start(), match.end()) + "' " + value.start()
                + (value.end() == null ? "" : " to " + value.end())
                + " " + value.grain().wire()
                + (value.recurrence() == null ? "" : " " + value.recurrence() + " " + value.anchor())
                + (value.exdates().isEmpty() ? "" : " without " + value.exdates());
    }

    private static boolean same(String key, @Nullable Object expected, Phrase phrase, TimeMatch match) {
        TimeValue value = match.value();
        return switch (key) {
            case "match" -> Objects.equals(expected, phrase.text().substring(match.start(), match.end()));
            case "start" -> Objects.equals(expected, value.start().toString());
            case "end" ->
                Objects.equals(
                        expected, value.end() == null ? null : value.end().toString());
            case "grain" -> Objects.equals(expected, value.grain().wire());
            case "anchor" ->
                Objects.equals(
                        expected, value.anchor() == null ? null : value.anchor().wire());
            case "exdates" ->
                Objects.equals(
                        expected,
                        value.exdates().stream().map(LocalMoment::toString).toList());
            case "recurrence" -> sameRule((String) expected, value);
            default -> throw new IllegalArgumentException("unknown key '" + key + "' in " + phrase.file());
        };
    }

    private static boolean sameRule(@Nullable String expected, TimeValue value) {
        if (expected == null || value.recurrence() == null) {
            return Objects.equals(expected, value.recurrence());
        }
        return plain(RecurrenceRule.parse(expected), value.start())
                .equals(plain(RecurrenceRule.parse(value.recurrence()), value.start()));
    }

    /** Rules that mean the same in one form: days chosen from every day are chosen from every week. */
    private static RecurrenceRule plain(RecurrenceRule rule, LocalMoment start) {
        RecurrenceRule aligned = rule.alignedTo(start);
        ByParts by = aligned.by();
        boolean daily = aligned.frequency() == Frequency.DAILY
                && aligned.interval() == 1
                && by.monthDays().isEmpty()
                && !by.days().isEmpty();
        return new RecurrenceRule(
                daily ? Frequency.WEEKLY : aligned.frequency(),
                aligned.interval(),
                aligned.countOrNull(),
                aligned.untilOrNull(),
                aligned.weekStart(),
                new ByParts(
                        by.months(),
                        List.of(),
                        List.of(),
                        by.monthDays(),
                        by.days(),
                        by.hours(),
                        List.of(),
                        List.of(),
                        by.setPositions()));
    }
}
