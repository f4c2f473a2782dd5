package dev.todo.core.recurrence;

import dev.todo.core.time.LocalMoment;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the slots of a series from some moment on. Not for use by several threads. */
final class SlotWalk implements Iterator<LocalMoment> {

    private final LocalMoment start;
    private final Periods periods;
    private final Set<LocalMoment> excluded;
    private final @Nullable LocalMoment until;
    private final int horizonYears;
    private final LocalDateTime from;

    private long index;
    private Period period;
    private long position;
    /** How many slots {@code COUNT} still allows. */
    private long left;
    /** Where to give up when nothing has been found by then. */
    private LocalDateTime horizon;

    private @Nullable LocalMoment next;
    private boolean sought;

    SlotWalk(
            RecurrenceRule rule,
            LocalMoment start,
            Periods periods,
            Set<LocalMoment> excluded,
            boolean oneSlotEach,
            LocalDateTime from,
            int horizonYears) {
        this.start = start;
        this.periods = periods;
        this.excluded = excluded;
        this.until = rule.untilOrNull();
        this.horizonYears = horizonYears;
        this.from = from;
        this.horizon = from.plusYears(horizonYears);
        this.index = periods.indexFor(from);
        this.period = periods.get(index);
        this.position = period.firstNotBefore(from);
        this.left = rule.count().isEmpty()
                ? Long.MAX_VALUE
                : rule.count().getAsInt() - before(oneSlotEach, rule.count().getAsInt());
    }

    /** How many slots of the series come before the current position; stops counting at {@code enough}. */
    private long before(boolean oneSlotEach, int enough) {
        if (oneSlotEach) {
            return index + position;
        }
        LocalDateTime first = start.dateTime();
        long slots = position - period.firstNotBefore(first);
        for (long i = 0; i < index && slots < enough; i = periods.next(i)) {
            Period earlier = periods.get(i);
            slots += earlier.size() - earlier.firstNotBefore(first);
        }
        return slots;
    }

    private @Nullable LocalMoment find() {
        while (left > 0) {
            while (position >= period.size()) {
                index = periods.next(index);
                LocalDateTime begin = periods.begin(index);
                if (begin.isAfter(horizon) || begin.getYear() > LocalMoment.MAX_YEAR) {
                    return null;
                }
                period = periods.get(index);
                // The walk may have begun a period early (weeks of a year); what lies before its beginning is passed
                // by.
                position = period.firstNotBefore(from);
                left -= position;
            }
            if (left <= 0) {
                return null;
            }
            LocalDateTime slot = period.get(position++);
            if (slot.getYear() > LocalMoment.MAX_YEAR || slot.isAfter(horizon)) {
                return null;
            }
            LocalMoment moment = start.allDay() ? LocalMoment.of(slot.toLocalDate()) : LocalMoment.of(slot);
            if (until != null && until.compareTo(moment) < 0) {
                return null;
            }
            left--;
            if (!excluded.contains(moment) && !excluded.contains(LocalMoment.of(moment.date()))) {
                horizon = slot.plusYears(horizonYears);
                return moment;
            }
        }
        return null;
    }

    /** Looks no further than asked: behind the last slot of a series the search is long. */
    @Override
    public boolean hasNext() {
        if (!sought) {
            next = find();
            sought = true;
        }
        return next != null;
    }

    @Override
    public LocalMoment next() {
        LocalMoment found = hasNext() ? next : null;
        if (found == null) {
            throw new NoSuchElementException("the series has ended");
        }
        sought = false;
        return found;
    }
}
