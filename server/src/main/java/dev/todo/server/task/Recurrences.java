package dev.todo.server.task;

import dev.todo.core.api.RecurrenceInput;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.language.time.TimeValue;
import dev.todo.core.recurrence.Anchor;
import dev.todo.core.recurrence.Missed;
import dev.todo.core.recurrence.RecurrenceRule;
import dev.todo.core.recurrence.Slots;
import dev.todo.core.task.Occurrence;
import dev.todo.core.time.LocalMoment;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what people ask for into the first occurrence of a series. */
final class Recurrences {

    /** The most exception dates a series may have. */
    private static final int MAX_EXDATES = 1_000;

    private static final int MAX_RULE = 500;

    private final Dues dues;

    Recurrences(Dues dues) {
        this.dues = dues;
    }

    /**
     * The first occurrence of a new series.
     *
     * @param occurrence its place
     * @param due when it is due, which is its slot
     * @param zone the zone of a due with a time
     * @param notices what the user should know
     */
    record Start(
            Occurrence occurrence,
            LocalMoment due,
            @Nullable ZoneId zone,
            List<String> notices) {}

    /**
     * Starts a series at {@code due}, or at the first slot not before now when there is none.
     *
     * @param due the due asked for, or the task has
     * @param dueZone the zone of {@code due}
     * @throws InvalidInputException in a field of the recurrence
     */
    Start start(
            RecurrenceInput input,
            @Nullable LocalMoment due,
            @Nullable ZoneId dueZone,
            Dues.Speaker speaker,
            UUID series) {
        String text = input.rule();
        if (text == null || text.isBlank()) {
            throw new InvalidInputException(
                    "recurrence.rule", "'recurrence.rule' is missing: write FREQ=WEEKLY;BYDAY=MO or 'every monday'");
        }
        Spoken spoken = spoken(text, speaker);
        LocalMoment wanted = wanted(spoken, due, speaker);
        List<LocalMoment> exdates = new ArrayList<>(exdates(input.exdates()));
        exdates.addAll(spoken.exdates());
        RecurrenceRule rule = spoken.rule();
        LocalMoment start;
        LocalMoment slot;
        try {
            start = Slots.start(rule, wanted);
            slot = Slots.of(rule, start, exdates)
                    .firstOnOrAfter(start)
                    .orElseThrow(() -> new InvalidInputException("every occurrence is excluded"));
        } catch (InvalidInputException e) {
            throw e.in("recurrence.rule");
        }
        Occurrence occurrence = new Occurrence(
                rule.alignedTo(start).toString(),
                input.anchor() != null ? input.anchor() : spoken.anchor(),
                input.missed() != null ? input.missed() : Missed.NEXT_FUTURE,
                sorted(exdates),
                series,
                1,
                slot,
                start);
        List<String> notices = due != null && !slot.equals(wanted)
                ? List.of("the due was moved from " + wanted + " to " + slot + ", the first that matches the rule")
                : List.of();
        ZoneId zone = slot.allDay() ? null : dueZone != null ? dueZone : spoken.zone(speaker);
        return new Start(occurrence, slot, zone, notices);
    }

    /**
     * {@code occurrence} with another anchor, policy or exception dates; the series stays.
     *
     * @throws InvalidInputException in a field of the recurrence
     */
    static Occurrence adjusted(Occurrence occurrence, RecurrenceInput input) {
        List<String> exdates = input.exdates();
        return new Occurrence(
                occurrence.rule(),
                input.anchor() != null ? input.anchor() : occurrence.anchor(),
                input.missed() != null ? input.missed() : occurrence.missed(),
                exdates != null ? sorted(exdates(exdates)) : occurrence.exdates(),
                occurrence.seriesId(),
                occurrence.index(),
                occurrence.slot(),
                occurrence.start());
    }

    /** A rule as it was said: as RRULE, or in words that may also say when it starts and what it leaves out. */
    private record Spoken(
            RecurrenceRule rule,
            Anchor anchor,
            List<LocalMoment> exdates,
            @Nullable TimeValue value) {

        ZoneId zone(Dues.Speaker speaker) {
            return value == null || value.zone() == null ? speaker.zone() : value.zone();
        }
    }

    private Spoken spoken(String text, Dues.Speaker speaker) {
        if (text.length() > MAX_RULE) {
            throw new InvalidInputException("recurrence.rule", "a rule has at most " + MAX_RULE + " characters");
        }
        try {
            if (text.toUpperCase(Locale.ROOT).contains("FREQ")) {
                RecurrenceRule rule =
                        RecurrenceRule.parse(text.strip(), speaker.user().weekStart());
                return new Spoken(rule, Anchor.DUE, List.of(), null);
            }
            TimeValue value = dues.value(text.strip(), speaker);
            if (value.recurrence() == null) {
                throw new InvalidInputException(
                        "'" + text + "' does not repeat: write FREQ=WEEKLY;BYDAY=MO or 'every monday'");
            }
            RecurrenceRule rule =
                    RecurrenceRule.parse(value.recurrence(), speaker.user().weekStart());
            return new Spoken(rule, value.anchor() == null ? Anchor.DUE : value.anchor(), value.exdates(), value);
        } catch (InvalidInputException e) {
            throw e.in("recurrence.rule");
        }
    }

    /** Where the series is asked to begin. */
    private static LocalMoment wanted(Spoken spoken, @Nullable LocalMoment due, Dues.Speaker speaker) {
        TimeValue value = spoken.value();
        if (due != null) {
            // "every monday at 9" on a task due some day: that day at 9.
            return due.allDay()
                            && value != null
                            && value.timeNamed()
                            && !value.start().allDay()
                    ? value.start().on(due.date())
                    : due;
        }
        if (value != null) {
            return value.start();
        }
        LocalDateTime now = LocalDateTime.ofInstant(speaker.now(), speaker.zone());
        boolean byClock = spoken.rule().subDaily() || spoken.rule().by().chooseTimes();
        return byClock
                ? LocalMoment.of(now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1))
                : LocalMoment.of(now.toLocalDate());
    }

    private static List<LocalMoment> exdates(@Nullable Collection<String> texts) {
        if (texts == null) {
            return List.of();
        }
        if (texts.size() > MAX_EXDATES) {
            throw new InvalidInputException(
                    "recurrence.exdates", "a series has at most " + MAX_EXDATES + " exception dates");
        }
        List<LocalMoment> moments = new ArrayList<>();
        int index = 0;
        for (String text : texts) {
            try {
                moments.add(LocalMoment.parse(text.strip()));
            } catch (InvalidInputException e) {
                throw e.in("recurrence.exdates[" + index + "]");
            }
            index++;
        }
        return moments;
    }

    private static List<LocalMoment> sorted(Collection<LocalMoment> moments) {
        return moments.stream().distinct().sorted().toList();
    }
}
