package dev.todo.core.recurrence;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The slots of a series: where its rule puts occurrences, on the local clock, from its start on. Nothing here knows a
 * zone; a slot becomes an instant with {@link LocalMoment#in}.
 *
 * <p>The start gives the series its phase and whatever the rule leaves open (RFC 5545 §3.3.10). It is a slot itself
 * when the rule allows it, which {@link #start} sees to. {@code COUNT} counts slots from the start, excluded ones
 * included.
 */
public final class Slots {

    /** How long a rule may take to produce a slot before it counts as one that never does. */
    public static final int HORIZON_YEARS = 30;

    private final RecurrenceRule rule;
    private final LocalMoment start;
    private final MonthEnd monthEnd;
    private final Set<LocalMoment> excluded;
    private final Periods periods;

    private Slots(RecurrenceRule rule, LocalMoment start, Collection<LocalMoment> exdates, MonthEnd monthEnd) {
        this.rule = rule;
        this.start = start;
        this.monthEnd = monthEnd;
        this.excluded = exdates.stream()
                .map(exdate -> start.allDay() ? LocalMoment.of(exdate.date()) : exdate)
                .collect(Collectors.toUnmodifiableSet());
        this.periods = Periods.of(rule, start.dateTime(), DayFilter.of(rule, start.date(), monthEnd));
    }

    /**
     * The slots of {@code rule} from {@code start} on, with months that lack the day clamped.
     *
     * @param exdates slots left out; a date leaves out every slot of that day
     * @throws InvalidInputException when the start is a date and the rule speaks of hours, minutes or seconds
     */
    public static Slots of(RecurrenceRule rule, LocalMoment start, Collection<LocalMoment> exdates) {
        return of(rule, start, exdates, MonthEnd.CLAMP);
    }

    /** As {@link #of(RecurrenceRule, LocalMoment, Collection)}, with a choice of what short months do. */
    public static Slots of(RecurrenceRule rule, LocalMoment start, Collection<LocalMoment> exdates, MonthEnd monthEnd) {
        if (start.allDay() && rule.subDaily()) {
            throw new InvalidInputException("FREQ=" + rule.frequency()
                    + " repeats within a day and needs a due with a time, as " + start.date() + "T09:00");
        }
        RecurrenceRule aligned = rule.alignedTo(start);
        if (start.allDay() && rule.by().chooseTimes()) {
            if (monthEnd == MonthEnd.CLAMP) {
                throw new InvalidInputException(
                        "BYHOUR, BYMINUTE and BYSECOND need a due with a time, as " + start.date() + "T09:00");
            }
            // RFC 5545 §3.3.10 tells readers of a calendar to ignore these parts on a date.
            aligned = aligned.withBy(aligned.by().withoutTimes());
        }
        return new Slots(aligned, start, exdates, monthEnd);
    }

    /**
     * Where a series begins that is asked to begin at {@code due}: there, or at the first moment after it that matches
     * the rule. Every period counts as a match, as an interval has no phase before there is a start.
     *
     * @throws InvalidInputException when there is no match before the rule's end, or none within 30 years; also as
     *     {@link #of(RecurrenceRule, LocalMoment, Collection)}
     */
    public static LocalMoment start(RecurrenceRule rule, LocalMoment due, MonthEnd monthEnd) {
        return start(rule, due, due, monthEnd);
    }

    private static LocalMoment start(RecurrenceRule rule, LocalMoment phase, LocalMoment earliest, MonthEnd monthEnd) {
        Slots candidates = of(rule.withInterval(1).withoutEnd(), phase, Set.of(), monthEnd);
        LocalMoment first = candidates
                .walk(earliest, HORIZON_YEARS)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("'" + rule + "' has no occurrence within " + HORIZON_YEARS
                        + " years of " + earliest + ", change the rule or the due"));
        rule.alignedTo(earliest)
                .until()
                .filter(until -> until.compareTo(first) < 0)
                .ifPresent(until -> {
                    throw new InvalidInputException(
                            "'" + rule + "' ends before its first occurrence on " + first + ", give a later UNTIL");
                });
        return first;
    }

    /** As {@link #start(RecurrenceRule, LocalMoment, MonthEnd)}, with short months clamped. */
    public static LocalMoment start(RecurrenceRule rule, LocalMoment due) {
        return start(rule, due, MonthEnd.CLAMP);
    }

    /**
     * Where a series begins whose task has no due: at the first slot not before {@code now} on the clock of
     * {@code zone}. It is a whole day unless the rule speaks of times; then what the rule leaves open is zero below
     * what it names, and the next full minute above.
     *
     * @throws InvalidInputException as {@link #start(RecurrenceRule, LocalMoment)}
     */
    public static LocalMoment startWithoutDue(RecurrenceRule rule, Instant now, ZoneId zone) {
        LocalDateTime clock = LocalDateTime.ofInstant(now, zone);
        if (!rule.subDaily() && !rule.by().chooseTimes()) {
            return start(rule, LocalMoment.of(clock.toLocalDate()));
        }
        LocalDateTime minute = clock.truncatedTo(ChronoUnit.MINUTES);
        LocalMoment next = LocalMoment.of(minute.isBefore(clock) ? minute.plusMinutes(1) : minute);
        boolean onTheHour = !rule.by().hours().isEmpty() && rule.by().minutes().isEmpty();
        LocalMoment phase = onTheHour ? LocalMoment.of(minute.truncatedTo(ChronoUnit.HOURS)) : next;
        return start(rule, phase, next, MonthEnd.CLAMP);
    }

    /** The first slot not before {@code moment}; empty when the series has ended by then. */
    public Optional<LocalMoment> firstOnOrAfter(LocalMoment moment) {
        return from(moment).findFirst();
    }

    /** The first slot after {@code moment}; a whole day comes before every time of it. */
    public Optional<LocalMoment> firstAfter(LocalMoment moment) {
        return from(moment).filter(slot -> slot.compareTo(moment) > 0).findFirst();
    }

    /** All slots in order, worked out as they are read; without end unless the rule has one. */
    public Stream<LocalMoment> stream() {
        return from(start);
    }

    /** The slots not before {@code moment}, in order, worked out as they are read. */
    public Stream<LocalMoment> from(LocalMoment moment) {
        return walk(moment, rule.subDaily() ? HORIZON_YEARS : LocalMoment.MAX_YEAR);
    }

    private Stream<LocalMoment> walk(LocalMoment moment, int horizonYears) {
        LocalDateTime from = later(moment, start).dateTime();
        if (moment.compareTo(start) > 0 && start.allDay() && !moment.allDay()) {
            from = from.toLocalDate().plusDays(1).atStartOfDay();
        }
        SlotWalk walk = new SlotWalk(rule, start, periods, excluded, oneSlotEach(), from, horizonYears);
        int traits = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, traits), false);
    }

    private static LocalMoment later(LocalMoment a, LocalMoment b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** Whether every period holds exactly one slot, so that the number of a period is the number of its slot. */
    private boolean oneSlotEach() {
        return rule.by().none() && (rule.frequency().compareTo(Frequency.MONTHLY) < 0 || monthEnd == MonthEnd.CLAMP);
    }
}
