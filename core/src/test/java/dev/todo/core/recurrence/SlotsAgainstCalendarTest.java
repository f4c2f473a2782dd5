package dev.todo.core.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Our expansion agrees with leafing through the calendar day by day and asking of each whether the rule means it. */
class SlotsAgainstCalendarTest {

    private static final int DAYS = 2_500;

    record Series(RecurrenceRule rule, LocalMoment start) {}

    @Property(tries = 1500)
    void everyDayTheCalendarNamesIsASlot(@ForAll("wholeDays") Series series) {
        LocalMoment start = startOrReject(series, MonthEnd.SKIP);
        List<LocalDate> expected = new ArrayList<>();
        LocalDate end = start.date().plusDays(DAYS);
        for (LocalDate day = start.date(); day.isBefore(end); day = day.plusDays(1)) {
            if (means(series.rule(), start.date(), day)) {
                expected.add(day);
            }
        }
        assertThat(Slots.of(series.rule(), start, List.of(), MonthEnd.SKIP).stream()
                        .map(LocalMoment::date)
                        .takeWhile(day -> day.isBefore(end)))
                .as("%s from %s", series.rule(), start)
                .isEqualTo(expected);
    }

    /** RFC 5545 §3.3.10 read part by part, without BYSETPOS. */
    private static boolean means(RecurrenceRule rule, LocalDate start, LocalDate day) {
        return inPhase(rule, start, day) && named(rule.by(), rule, start, day);
    }

    private static boolean inPhase(RecurrenceRule rule, LocalDate start, LocalDate day) {
        WeekFields weeks = WeekFields.of(rule.weekStart(), 4);
        long periods = switch (rule.frequency()) {
            case YEARLY ->
                rule.by().weekNumbers().isEmpty()
                        ? day.getYear() - start.getYear()
                        : day.get(weeks.weekBasedYear()) - start.get(weeks.weekBasedYear());
            case MONTHLY -> ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(day));
            case WEEKLY -> ChronoUnit.WEEKS.between(start.with(weeks.dayOfWeek(), 1), day.with(weeks.dayOfWeek(), 1));
            default -> ChronoUnit.DAYS.between(start, day);
        };
        return periods % rule.interval() == 0;
    }

    private static boolean named(ByParts by, RecurrenceRule rule, LocalDate start, LocalDate day) {
        boolean daysNamed = !by.monthDays().isEmpty()
                || !by.yearDays().isEmpty()
                || !by.days().isEmpty();
        boolean impliedDay = switch (rule.frequency()) {
            case YEARLY ->
                daysNamed
                        || (by.weekNumbers().isEmpty()
                                ? day.getDayOfMonth() == start.getDayOfMonth()
                                        && (!by.months().isEmpty() || day.getMonth() == start.getMonth())
                                : day.getDayOfWeek() == start.getDayOfWeek());
            case MONTHLY -> daysNamed || day.getDayOfMonth() == start.getDayOfMonth();
            case WEEKLY -> daysNamed || day.getDayOfWeek() == start.getDayOfWeek();
            default -> true;
        };
        WeekFields weeks = WeekFields.of(rule.weekStart(), 4);
        int weeksOfYear = (int) day.range(weeks.weekOfWeekBasedYear()).getMaximum();
        return impliedDay
                && (by.months().isEmpty() || by.months().contains(day.getMonthValue()))
                && listed(by.weekNumbers(), day.get(weeks.weekOfWeekBasedYear()), weeksOfYear)
                && listed(by.yearDays(), day.getDayOfYear(), day.lengthOfYear())
                && listed(by.monthDays(), day.getDayOfMonth(), day.lengthOfMonth())
                && (by.days().isEmpty()
                        || by.days().stream()
                                .anyMatch(wanted -> weekday(
                                        wanted,
                                        day,
                                        rule.frequency() == Frequency.YEARLY
                                                && by.months().isEmpty())));
    }

    private static boolean listed(List<Integer> values, int fromStart, int of) {
        return values.isEmpty() || values.contains(fromStart) || values.contains(fromStart - of - 1);
    }

    /** The n-th such weekday: n - 1 weeks before it the month or year is still the same, n weeks before it is not. */
    private static boolean weekday(OrdinalDay wanted, LocalDate day, boolean ofYear) {
        if (wanted.day() != day.getDayOfWeek() || wanted.ordinal() == 0) {
            return wanted.day() == day.getDayOfWeek();
        }
        int weeks = Math.abs(wanted.ordinal());
        int back = wanted.ordinal() > 0 ? -1 : 1;
        return same(day, day.plusWeeks(back * (weeks - 1L)), ofYear)
                && !same(day, day.plusWeeks(back * (long) weeks), ofYear);
    }

    private static boolean same(LocalDate a, LocalDate b, boolean year) {
        return a.getYear() == b.getYear() && (year || a.getMonth() == b.getMonth());
    }

    @Property
    void aMonthlySeriesClampsEveryMonthAndReturns(
            @ForAll @IntRange(min = 1, max = 31) int day, @ForAll @IntRange(min = 1, max = 12) int interval) {
        LocalDate january = LocalDate.of(2027, 1, day);
        List<LocalDate> slots =
                Slots.of(RecurrenceRule.every(interval, Frequency.MONTHLY), LocalMoment.of(january), List.of()).stream()
                        .limit(60)
                        .map(LocalMoment::date)
                        .toList();
        for (int i = 0; i < slots.size(); i++) {
            YearMonth month = YearMonth.of(2027, 1).plusMonths((long) i * interval);
            assertThat(slots.get(i)).isEqualTo(month.atDay(Math.min(day, month.lengthOfMonth())));
        }
    }

    @Property(tries = 500)
    void namedDaysClampLikeImpliedOnes(@ForAll("monthDays") List<Integer> days) {
        ByParts by = ByParts.NONE.withMonthDays(days);
        RecurrenceRule rule = RecurrenceRule.every(1, Frequency.MONTHLY).withBy(by);
        LocalMoment start = Slots.start(rule, LocalMoment.of(LocalDate.of(2027, 1, 1)));
        List<LocalDate> expected = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2027, 1); month.getYear() < 2029; month = month.plusMonths(1)) {
            int length = month.lengthOfMonth();
            days.stream()
                    .map(day -> Math.clamp(day > 0 ? day : length + 1 + day, 1, length))
                    .distinct()
                    .sorted()
                    .map(month::atDay)
                    .forEach(expected::add);
        }
        assertThat(Slots.of(rule, start, List.of()).stream()
                        .map(LocalMoment::date)
                        .takeWhile(day -> day.getYear() < 2029))
                .isEqualTo(expected);
    }

    @Property(tries = 1000)
    void jumpingInIsTheSameAsWalkingThere(
            @ForAll("anySeries") Series series,
            @ForAll @IntRange(max = 400) int days,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalMoment start = startOrReject(series, MonthEnd.CLAMP);
        Slots counted = Slots.of(series.rule().withCount(count), start, List.of());
        List<LocalMoment> walked = counted.stream().toList();
        assertThat(walked)
                .hasSizeLessThanOrEqualTo(count)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(walked.getFirst()).isEqualTo(start);
        LocalMoment into = start.on(start.date().plusDays(days));
        assertThat(counted.from(into))
                .as("%s from %s into %s", series.rule(), start, into)
                .isEqualTo(walked.stream()
                        .filter(slot -> slot.compareTo(into) >= 0)
                        .toList());
        Optional<LocalMoment> after = counted.firstAfter(into);
        assertThat(after)
                .isEqualTo(
                        walked.stream().filter(slot -> slot.compareTo(into) > 0).findFirst());
    }

    @Property(tries = 1000)
    void theCanonicalTextReadsBackAsTheSameRule(@ForAll("anySeries") Series series) {
        RecurrenceRule rule = series.rule();
        assertThat(RecurrenceRule.parse(rule.toString())).isEqualTo(rule).hasToString(rule.toString());
        assertThat(rule.describe()).startsWith("every ").doesNotContain("null");
    }

    private static LocalMoment startOrReject(Series series, MonthEnd monthEnd) {
        try {
            return Slots.start(series.rule(), series.start(), monthEnd);
        } catch (InvalidInputException e) {
            Assume.that(false);
            throw e;
        }
    }

    @Provide
    Arbitrary<Series> wholeDays() {
        return anySeries()
                .filter(series -> !series.rule().subDaily()
                        && !series.rule().by().chooseTimes()
                        && series.rule().by().setPositions().isEmpty())
                .map(series ->
                        new Series(series.rule(), LocalMoment.of(series.start().date())));
    }

    @Provide
    Arbitrary<Series> anySeries() {
        return Combinators.combine(RuleArbitraries.rules(), RuleArbitraries.starts())
                .as((rule, start) -> new Series(rule, RuleArbitraries.fitting(rule, start)));
    }

    @Provide
    Arbitrary<List<Integer>> monthDays() {
        return Arbitraries.integers()
                .between(-31, 31)
                .filter(day -> day != 0)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
