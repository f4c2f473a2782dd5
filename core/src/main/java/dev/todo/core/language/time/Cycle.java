package dev.todo.core.language.time;

import dev.todo.core.recurrence.Frequency;
import dev.todo.core.recurrence.OrdinalDay;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a rule repeats, apart from its times and limits.
 *
 * @param months {@code BYMONTH}
 * @param monthDays {@code BYMONTHDAY}
 * @param days {@code BYDAY}
 * @param position {@code BYSETPOS}; 0 for none
 * @param quarterly whether it is told in calendar quarters
 * @param completion whether it counts from completion
 * @param vague whether it says too little
 */
record Cycle(
        Frequency frequency,
        int interval,
        List<Integer> months,
        List<Integer> monthDays,
        List<OrdinalDay> days,
        int position,
        boolean quarterly,
        boolean completion,
        boolean vague) {

    static final Set<DayOfWeek> WORKDAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    static Cycle every(int interval, Frequency frequency) {
        return new Cycle(frequency, interval, List.of(), List.of(), List.of(), 0, false, false, false);
    }

    static Cycle unclear() {
        return new Cycle(Frequency.DAILY, 1, List.of(), List.of(), List.of(), 0, false, false, true);
    }

    /** Every {@code amount} units; {@code null} when the rule cannot say that. */
    static @Nullable Cycle every(int amount, Unit unit) {
        if (amount < 1 || amount > 1000) {
            return null;
        }
        return switch (unit) {
            case SECOND -> every(amount, Frequency.SECONDLY);
            case MINUTE -> every(amount, Frequency.MINUTELY);
            case HOUR -> every(amount, Frequency.HOURLY);
            case DAY -> every(amount, Frequency.DAILY);
            case WORKDAY -> amount == 1 ? onWeekdays(WORKDAYS) : unclear();
            case WEEKEND -> onWeekdays(WEEKEND).times(amount);
            case WEEK -> every(amount, Frequency.WEEKLY);
            case FORTNIGHT -> every(2 * amount, Frequency.WEEKLY);
            case MONTH -> every(amount, Frequency.MONTHLY);
            case QUARTER -> every(3 * amount, Frequency.MONTHLY).inQuarters();
            case YEAR -> every(amount, Frequency.YEARLY);
            case DECADE -> every(10 * amount, Frequency.YEARLY);
        };
    }

    /** Every such length; {@code null} when it mixes units a rule cannot add. */
    static @Nullable Cycle every(Length length) {
        long seconds = length.duration().toSeconds();
        if (!length.dates()) {
            if (!length.period().isZero()) {
                return null;
            }
            return seconds % 3600 == 0
                    ? every((int) (seconds / 3600), Unit.HOUR)
                    : seconds % 60 == 0 ? every((int) (seconds / 60), Unit.MINUTE) : every((int) seconds, Unit.SECOND);
        }
        if (length.workdays() > 0) {
            return every(length.workdays(), Unit.WORKDAY);
        }
        int months = 12 * length.years() + length.months();
        int days = 7 * length.weeks() + length.days();
        if (months > 0) {
            return days > 0
                    ? null
                    : length.months() == 0 ? every(length.years(), Unit.YEAR) : every(months, Unit.MONTH);
        }
        return length.days() > 0 ? every(days, Unit.DAY) : every(length.weeks(), Unit.WEEK);
    }

    static Cycle onWeekdays(Collection<DayOfWeek> weekdays) {
        return every(1, Frequency.WEEKLY)
                .withDays(weekdays.stream().sorted().map(OrdinalDay::every).toList());
    }

    static Cycle onMonthDays(List<Integer> days) {
        return every(1, Frequency.MONTHLY).withMonthDays(days);
    }

    static Cycle onWeekdayOfMonth(List<Integer> positions, Collection<DayOfWeek> weekdays) {
        List<OrdinalDay> days = new ArrayList<>();
        for (int n : positions) {
            weekdays.stream().sorted().forEach(day -> days.add(new OrdinalDay(n, day)));
        }
        return every(1, Frequency.MONTHLY).withDays(days);
    }

    static Cycle onWorkdayOfMonth(int n) {
        return onWeekdays(WORKDAYS).within(Frequency.MONTHLY).at(n);
    }

    static Cycle onDates(Collection<Integer> months, List<Integer> days) {
        return every(1, Frequency.YEARLY).withMonths(months).withMonthDays(days);
    }

    Cycle withMonths(Collection<Integer> other) {
        return new Cycle(
                frequency,
                interval,
                List.copyOf(new TreeSet<>(other)),
                monthDays,
                days,
                position,
                quarterly,
                completion,
                vague);
    }

    Cycle withMonthDays(List<Integer> other) {
        return new Cycle(
                frequency,
                interval,
                months,
                other.stream().distinct().toList(),
                days,
                position,
                quarterly,
                completion,
                vague);
    }

    Cycle withDays(List<OrdinalDay> other) {
        return new Cycle(frequency, interval, months, monthDays, other, position, quarterly, completion, vague);
    }

    Cycle within(Frequency other) {
        return new Cycle(other, interval, months, monthDays, days, position, quarterly, completion, vague);
    }

    Cycle times(int other) {
        return new Cycle(frequency, other, months, monthDays, days, position, quarterly, completion, vague);
    }

    private Cycle at(int otherPosition) {
        return new Cycle(frequency, interval, months, monthDays, days, otherPosition, quarterly, completion, vague);
    }

    Cycle inQuarters() {
        return new Cycle(frequency, interval, months, monthDays, days, position, true, completion, vague);
    }

    private Cycle withoutQuarters() {
        return new Cycle(frequency, interval, months, monthDays, days, position, false, completion, vague);
    }

    Cycle afterCompletion() {
        return new Cycle(frequency, interval, months, monthDays, days, position, quarterly, true, vague);
    }

    /** The same period without a word on when in it. */
    Cycle unclearly() {
        return new Cycle(frequency, interval, months, monthDays, days, position, quarterly, completion, true);
    }

    Cycle clearly() {
        return new Cycle(frequency, interval, months, monthDays, days, position, quarterly, completion, false);
    }

    /** Whether nothing but a period is said. */
    boolean bare() {
        return months.isEmpty() && monthDays.isEmpty() && days.isEmpty();
    }

    /** Whether it is days of the month and nothing else. */
    boolean ofMonth() {
        return frequency == Frequency.MONTHLY && !monthDays.isEmpty() && days.isEmpty() && months.isEmpty();
    }

    /** Whether it is days of the week and nothing else. */
    boolean ofWeekdays() {
        return frequency == Frequency.WEEKLY && !days.isEmpty();
    }

    /** Whether nothing but months is said. */
    boolean onlyMonths() {
        return !months.isEmpty() && monthDays.isEmpty() && days.isEmpty();
    }

    /** This period on those days: "every 2 weeks" on "Tuesday"; {@code null} when they do not go together. */
    @Nullable
    Cycle on(Cycle spec) {
        if (spec.onlyMonths()) {
            if (interval > 1 && !days.isEmpty()) {
                return null;
            }
            boolean counted = frequency == Frequency.MONTHLY
                    && interval == 1
                    && days.stream().anyMatch(day -> day.ordinal() != 0);
            Cycle every = counted ? within(Frequency.YEARLY) : this;
            return bare() || (months.isEmpty() && frequency != Frequency.YEARLY) ? every.withMonths(spec.months) : null;
        }
        if (!monthDays.isEmpty() || !days.isEmpty() || (!months.isEmpty() && !spec.months.isEmpty())) {
            return null;
        }
        Cycle joined = new Cycle(
                frequency,
                interval,
                months.isEmpty() ? spec.months : months,
                spec.monthDays,
                spec.days,
                spec.position,
                quarterly,
                completion,
                spec.vague);
        return switch (frequency) {
            case SECONDLY, MINUTELY, HOURLY -> spec.frequency == Frequency.WEEKLY ? joined : null;
            case DAILY -> interval == 1 && spec.frequency == Frequency.WEEKLY ? joined.within(Frequency.WEEKLY) : null;
            case WEEKLY -> spec.frequency == Frequency.WEEKLY ? joined : joined.firstOfWeek(spec);
            case MONTHLY -> joined.monthly(spec);
            case YEARLY -> spec.frequency == Frequency.YEARLY ? joined : joined.yearly(spec);
        };
    }

    /** "The first working day of every week". */
    private @Nullable Cycle firstOfWeek(Cycle spec) {
        return spec.position == 1 || spec.position == -1
                ? withDays(List.of(OrdinalDay.every(spec.position == 1 ? DayOfWeek.MONDAY : DayOfWeek.FRIDAY)))
                        .at(0)
                : null;
    }

    /** Days of the month alone take the quarter from where the series begins; counted days are those of the quarter. */
    private @Nullable Cycle monthly(Cycle spec) {
        if (spec.frequency == Frequency.YEARLY) {
            return spec.months.size() == 1 && months.equals(spec.months) ? roundTheYear(spec) : null;
        }
        if (spec.frequency != Frequency.MONTHLY) {
            return spec.frequency == Frequency.WEEKLY ? unclearly() : null;
        }
        return quarterly && !spec.monthDays.isEmpty() && spec.monthDays.stream().allMatch(day -> day > 1)
                ? withoutQuarters()
                : this;
    }

    /** "Quarterly on 15 March": the same day of every third month from there, where the year is a whole number of them. */
    private @Nullable Cycle roundTheYear(Cycle spec) {
        if (interval == 1 || 12 % interval != 0) {
            return null;
        }
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < 12 / interval; i++) {
            all.add((spec.months.getFirst() - 1 + i * interval) % 12 + 1);
        }
        return withoutQuarters().within(Frequency.YEARLY).times(1).withMonths(all);
    }

    /** "The first day of every year", "the first Monday of the year". */
    private @Nullable Cycle yearly(Cycle spec) {
        if (spec.frequency != Frequency.MONTHLY) {
            return null;
        }
        if (!months.isEmpty() || !spec.days.isEmpty()) {
            return this;
        }
        if (spec.monthDays.equals(List.of(1))) {
            return withMonths(List.of(1));
        }
        return spec.monthDays.equals(List.of(-1)) ? withMonths(List.of(12)).withMonthDays(List.of(31)) : null;
    }
}
