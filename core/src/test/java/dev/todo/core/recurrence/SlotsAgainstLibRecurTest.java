package dev.todo.core.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * Our expansion and that of lib-recur, an independent one, agree on rules of every kind. Left out is where lib-recur
 * 0.17.1 departs from RFC 5545; {@link SlotsAgainstCalendarTest} covers that.
 */
class SlotsAgainstLibRecurTest {

    private static final int COMPARED = 40;
    private static final int YEARS = 60;

    record Series(RecurrenceRule rule, LocalMoment start) {}

    @Property(tries = 5000)
    void bothExpandEveryRuleAlike(@ForAll("series") Series series) throws InvalidRecurrenceRuleException {
        Assume.that(!disputed(series.rule()));
        LocalMoment start;
        try {
            start = Slots.start(series.rule(), series.start(), MonthEnd.SKIP);
        } catch (InvalidInputException e) {
            Assume.that(false);
            return;
        }
        Iterator<LocalMoment> ours = Slots.of(series.rule(), start, List.of(), MonthEnd.SKIP).stream()
                .iterator();
        RecurrenceRuleIterator theirs =
                new org.dmfs.rfc5545.recur.RecurrenceRule(series.rule().toString()).iterator(floating(start));
        List<LocalMoment> same = new ArrayList<>();
        while (same.size() < COMPARED && ours.hasNext()) {
            LocalMoment slot = ours.next();
            if (slot.date().getYear() > start.date().getYear() + YEARS) {
                break;
            }
            try {
                assertThat(moment(theirs.nextDateTime()))
                        .as("%s from %s after %s", series.rule(), start, same)
                        .isEqualTo(slot);
            } catch (IllegalArgumentException e) {
                // It gives up on rules that are rarely met: "too many empty recurrence sets".
                break;
            }
            same.add(slot);
        }
    }

    private static boolean disputed(RecurrenceRule rule) {
        ByParts by = rule.by();
        return switch (rule.frequency()) {
            // BYMONTHDAY is kept to the start's month, BYSETPOS ignores what lies before the start, week 53 exists
            // always.
            case YEARLY ->
                (by.months().isEmpty() && !by.monthDays().isEmpty())
                        || !by.setPositions().isEmpty()
                        || !by.weekNumbers().isEmpty();
            // BYYEARDAY from the end is off by one in leap years.
            case HOURLY -> !by.yearDays().isEmpty();
            // It visits every minute and second, for ever.
            case MINUTELY, SECONDLY ->
                by.chooseDays() || by.chooseTimes() || !by.setPositions().isEmpty();
            default -> false;
        };
    }

    private static LocalMoment moment(DateTime slot) {
        LocalDate date = LocalDate.of(slot.getYear(), slot.getMonth() + 1, slot.getDayOfMonth());
        return slot.isAllDay()
                ? LocalMoment.of(date)
                : LocalMoment.of(date, LocalTime.of(slot.getHours(), slot.getMinutes(), slot.getSeconds()));
    }

    private static DateTime floating(LocalMoment moment) {
        LocalDate date = moment.date();
        return moment.time()
                .map(time -> new DateTime(
                        date.getYear(),
                        date.getMonthValue() - 1,
                        date.getDayOfMonth(),
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond()))
                .orElseGet(() -> new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth()));
    }

    @Provide
    Arbitrary<Series> series() {
        return Combinators.combine(RuleArbitraries.rules(), RuleArbitraries.starts())
                .as((rule, start) -> new Series(rule, RuleArbitraries.fitting(rule, start)));
    }
}
