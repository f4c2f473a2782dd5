package dev.todo.core.recurrence;

import dev.todo.core.time.LocalMoment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * The occurrence that follows a completed, skipped or deleted one. A pure function of what the {@link Completion}
 * froze: whoever computes it, and whenever, comes to the same answer.
 *
 * @param slot where the series puts it
 * @param due when it is due, which is its slot until somebody moves it
 * @param index its place among the tasks of the series
 * @param start where the series counts from, from here on: unchanged, or {@code slot} when it counts from completions
 */
public record NextOccurrence(LocalMoment slot, LocalMoment due, int index, LocalMoment start) {

    /** The successor with short months clamped; empty when the series has ended. */
    public static Optional<NextOccurrence> after(Completion completion) {
        return after(completion, MonthEnd.CLAMP);
    }

    /** The successor; empty when the series has ended. */
    public static Optional<NextOccurrence> after(Completion completion, MonthEnd monthEnd) {
        RecurrenceRule rule = RecurrenceRule.parse(completion.rule());
        return switch (completion.anchor()) {
            case DUE ->
                slotAfter(completion, rule, monthEnd)
                        .map(slot -> new NextOccurrence(slot, slot, completion.index() + 1, completion.start()));
            case COMPLETION ->
                countedFromCompletion(completion, rule, monthEnd)
                        .map(slot -> new NextOccurrence(slot, slot, completion.index() + 1, slot));
        };
    }

    private static Optional<LocalMoment> slotAfter(Completion completion, RecurrenceRule rule, MonthEnd monthEnd) {
        Slots slots = Slots.of(rule, completion.start(), completion.exdates(), monthEnd);
        LocalMoment source = completion.slot();
        if (completion.missed() == Missed.NEXT_IN_SERIES) {
            return slots.firstAfter(source);
        }
        if (completion.start().allDay()) {
            LocalMoment done = LocalMoment.of(completionDate(completion, completion.userZone()));
            return slots.firstAfter(source.compareTo(done) > 0 ? source : done);
        }
        LocalMoment earliest = earliestAfter(completion.completedAt(), completion.zone());
        return slots.from(source.compareTo(earliest) > 0 ? source : earliest)
                .filter(slot -> slot.compareTo(source) > 0)
                .filter(isAfter(completion))
                .findFirst();
    }

    private static Predicate<LocalMoment> isAfter(Completion completion) {
        return slot -> slot.in(completion.zone()).isAfter(completion.completedAt());
    }

    private static LocalDate completionDate(Completion completion, ZoneId zone) {
        return LocalDate.ofInstant(completion.completedAt(), zone);
    }

    /**
     * The earliest local time that can resolve to an instant after {@code instant}: the time on the clock, except just
     * after a gap, as times within the gap are moved forward by its length.
     */
    private static LocalMoment earliestAfter(Instant instant, ZoneId zone) {
        LocalDateTime clock = LocalDateTime.ofInstant(instant, zone);
        ZoneOffsetTransition last = zone.getRules().previousTransition(instant.plusNanos(1));
        boolean justAfterGap = last != null
                && last.isGap()
                && Duration.between(last.getInstant(), instant).compareTo(last.getDuration()) < 0;
        return LocalMoment.of(justAfterGap ? clock.minus(last.getDuration()) : clock);
    }

    /** Here {@code COUNT} counts tasks, as the series has no slots of its own to count. */
    private static Optional<LocalMoment> countedFromCompletion(
            Completion completion, RecurrenceRule rule, MonthEnd monthEnd) {
        if (rule.count().isPresent() && completion.index() >= rule.count().getAsInt()) {
            return Optional.empty();
        }
        RecurrenceRule uncounted = rule.withoutCount();
        if (!rule.subDaily()) {
            LocalMoment from = completion.slot().on(completionDate(completion, completion.zone()));
            return Slots.of(uncounted, from, completion.exdates(), monthEnd)
                    .from(from)
                    .filter(slot -> slot.compareTo(from) > 0)
                    .filter(slot -> slot.allDay() || isAfter(completion).test(slot))
                    .findFirst();
        }
        if (rule.by().none()) {
            return elapsed(completion, uncounted.alignedTo(completion.slot()));
        }
        LocalMoment from = LocalMoment.of(LocalDateTime.ofInstant(completion.completedAt(), completion.zone()));
        return Slots.of(uncounted, from, completion.exdates(), monthEnd)
                .from(from)
                .filter(isAfter(completion))
                .findFirst();
    }

    /** So many hours, minutes or seconds after the instant of completion, even when the clock is changed meanwhile. */
    private static Optional<LocalMoment> elapsed(Completion completion, RecurrenceRule rule) {
        ChronoUnit unit = switch (rule.frequency()) {
            case HOURLY -> ChronoUnit.HOURS;
            case MINUTELY -> ChronoUnit.MINUTES;
            default -> ChronoUnit.SECONDS;
        };
        return LongStream.iterate(1, step -> step + 1)
                .mapToObj(step -> completion.completedAt().plus(step * rule.interval(), unit))
                .map(instant -> LocalMoment.of(LocalDateTime.ofInstant(instant, completion.zone())))
                .takeWhile(slot ->
                        rule.until().isEmpty() || slot.compareTo(rule.until().orElseThrow()) <= 0)
                .filter(slot -> !excluded(completion, slot))
                .filter(isAfter(completion))
                .findFirst();
    }

    private static boolean excluded(Completion completion, LocalMoment slot) {
        return completion.exdates().contains(slot) || completion.exdates().contains(LocalMoment.of(slot.date()));
    }
}
