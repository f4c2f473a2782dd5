package dev.todo.core.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.recurrence.ByParts;
import dev.todo.core.recurrence.Frequency;
import dev.todo.core.recurrence.OrdinalDay;
import dev.todo.core.recurrence.RecurrenceRule;
import dev.todo.core.time.LocalMoment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written out in any of the usual forms reads as what it was. */
class WordingPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final TimeContext DAY_FIRST =
            TimeContext.of(LocalDateTime.of(2026, 11, 23, 0, 0).atZone(ZoneId.of("Europe/Berlin")));
    private static final TimeContext MONTH_FIRST = new TimeContext(DAY_FIRST.now(), DayOfWeek.SUNDAY, DateOrder.MDY);
    private static final TimeLanguage LANGUAGE = new TimeLanguage();

    @Property
    void dateWithItsYearReadsTheSameInEveryForm(@ForAll("dates") LocalDate date, @ForAll("formsWithYear") String form) {
        assertThat(read(written(date, form), DAY_FIRST)).isEqualTo(LocalMoment.of(date));
    }

    @Property
    void slashedDateReadsInTheOrderOfTheUser(@ForAll("dates") LocalDate date) {
        assertThat(read(written(date, "d/M/uuuu"), DAY_FIRST)).isEqualTo(LocalMoment.of(date));
        assertThat(read(written(date, "M/d/uuuu"), MONTH_FIRST)).isEqualTo(LocalMoment.of(date));
    }

    @Property
    void dateWithoutYearIsTheNextOne(@ForAll("nextYear") LocalDate date, @ForAll("formsWithoutYear") String form) {
        assertThat(read(written(date, form), DAY_FIRST)).isEqualTo(LocalMoment.of(date));
    }

    @Property
    void timeOfDayReadsTheSameInEveryForm(@ForAll("times") LocalTime time, @ForAll("formsOfTime") String form) {
        String text = "tomorrow at "
                + DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(time);
        assertThat(read(text, DAY_FIRST)).isEqualTo(LocalMoment.of(TODAY.plusDays(1), time));
    }

    @Property
    void timeMayStandBeforeOrBehindTheDate(@ForAll("dates") LocalDate date, @ForAll("times") LocalTime time) {
        String day = "on " + written(date, "d MMMM uuuu");
        String clock = DateTimeFormatter.ofPattern("HH:mm").format(time);
        LocalMoment moment = LocalMoment.of(date, time);
        assertThat(read(day + " at " + clock, DAY_FIRST)).isEqualTo(moment);
        assertThat(read(clock + " " + day, DAY_FIRST)).isEqualTo(moment);
    }

    @Property
    void expressionIsFoundWithinASentenceWithItsExactPlace(@ForAll("dates") LocalDate date) {
        String expression = "on " + written(date, "EEEE d MMMM uuuu");
        String text = "water the roses " + expression + " with Ana";
        TimeMatch match = LANGUAGE.best(text, DAY_FIRST).orElseThrow();
        assertThat(text.substring(match.start(), match.end())).isEqualTo(expression);
    }

    @Property
    void ruleReadsBackFromItsDescription(@ForAll("rules") RecurrenceRule rule) {
        String text = rule.describe();
        assertThat(LANGUAGE.whole(text, DAY_FIRST).map(match -> match.value().recurrence()))
                .as(text)
                .contains(rule.toString());
    }

    @Property
    void textOfAnyKindIsReadWithoutFailing(@ForAll("soup") String text) {
        for (TimeMatch match : LANGUAGE.find(text, MONTH_FIRST)) {
            assertThat(match.start()).isLessThan(match.end());
            assertThat(match.end()).isLessThanOrEqualTo(text.length());
            assertThat(match.score()).isBetween(0.0, 1.0);
        }
    }

    private static LocalMoment read(String text, TimeContext context) {
        return LANGUAGE.best(text, context)
                .filter(match -> match.length() == text.length())
                .map(match -> match.value().start())
                .orElseThrow(() -> new AssertionError("'" + text + "' is not understood"));
    }

    private static String written(LocalDate date, String form) {
        String text = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(date);
        return text.replace("#", ordinal(date.getDayOfMonth()));
    }

    private static String ordinal(int day) {
        boolean teen = day >= 11 && day <= 13;
        return day + (teen ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th");
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(1, 8 * 365).map(TODAY::plusDays);
    }

    @Provide
    Arbitrary<LocalDate> nextYear() {
        return Arbitraries.integers().between(0, 364).map(TODAY::plusDays);
    }

    @Provide
    Arbitrary<LocalTime> times() {
        return Arbitraries.integers().between(0, 24 * 60 - 1).map(minute -> LocalTime.of(minute / 60, minute % 60));
    }

    @Provide
    Arbitrary<String> formsWithYear() {
        return Arbitraries.of(
                "d MMMM uuuu",
                "d MMM uuuu",
                "MMMM d, uuuu",
                "MMM d uuuu",
                "MMM. d, uuuu",
                "EEE d MMM uuuu",
                "EEEE, MMMM d, uuuu",
                "'the' '#' 'of' MMMM uuuu",
                "MMMM '#', uuuu",
                "'#' MMMM uuuu",
                "MMMM d, ''yy",
                "uuuu-MM-dd",
                "uuuu/MM/dd",
                "uuuuMMdd",
                "dd.MM.uuuu",
                "d.M.yy",
                "d-MMM-uuuu");
    }

    @Provide
    Arbitrary<String> formsWithoutYear() {
        return Arbitraries.of(
                "d MMMM",
                "MMMM d",
                "'the' '#' 'of' MMMM",
                "MMMM '#'",
                "'on' EEEE, d MMM",
                "'on' EEE '#' MMMM",
                "'by' d/M");
    }

    @Provide
    Arbitrary<String> formsOfTime() {
        return Arbitraries.of("HH:mm", "h:mma", "h:mm a", "h.mm a", "HH:mm'h'", "HHmm 'hours'");
    }

    @Provide
    Arbitrary<RecurrenceRule> rules() {
        return Combinators.combine(
                        cycles(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(2, 40))
                .as((rule, end, number) -> switch (end) {
                    case 0 -> rule;
                    case 1 -> rule.withCount(number);
                    default -> rule.withUntil(LocalMoment.of(TODAY.plusYears(10).plusDays(number)));
                });
    }

    private static Arbitrary<RecurrenceRule> cycles() {
        Arbitrary<Integer> interval = Arbitraries.integers().between(1, 12);
        Arbitrary<Set<DayOfWeek>> weekdays =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(5).map(EnumSet::copyOf);
        Arbitrary<RecurrenceRule> plain = Combinators.combine(
                        interval,
                        Arbitraries.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY))
                .as(RecurrenceRule::every);
        Arbitrary<RecurrenceRule> weekly = Combinators.combine(interval, weekdays)
                .as((every, days) -> rule(
                        every,
                        Frequency.WEEKLY,
                        List.of(),
                        List.of(),
                        days.stream().map(OrdinalDay::every).toList()));
        Arbitrary<RecurrenceRule> monthDays = Combinators.combine(
                        interval,
                        Arbitraries.integers()
                                .between(1, 31)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as((every, days) -> rule(every, Frequency.MONTHLY, List.of(), days, List.of()));
        Arbitrary<RecurrenceRule> counted = Combinators.combine(
                        interval, Arbitraries.of(1, 2, 3, 4, -1), Arbitraries.of(DayOfWeek.class))
                .as((every, n, day) ->
                        rule(every, Frequency.MONTHLY, List.of(), List.of(), List.of(new OrdinalDay(n, day))));
        Arbitrary<RecurrenceRule> yearly = Combinators.combine(
                        interval,
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28))
                .as((every, month, day) -> rule(every, Frequency.YEARLY, List.of(month), List.of(day), List.of()));
        return Arbitraries.oneOf(plain, weekly, monthDays, counted, yearly);
    }

    private static RecurrenceRule rule(
            int interval, Frequency frequency, List<Integer> months, List<Integer> monthDays, List<OrdinalDay> days) {
        List<Integer> none = List.of();
        return new RecurrenceRule(
                frequency,
                interval,
                null,
                null,
                DayOfWeek.MONDAY,
                new ByParts(months, none, none, monthDays, days, none, none, none, none));
    }

    /** Words of the grammar and marks in no order. */
    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(
                        "every",
                        "the",
                        "last",
                        "of",
                        "month",
                        "friday",
                        "3rd",
                        "15",
                        ":",
                        "30",
                        "at",
                        "-",
                        "to",
                        "may",
                        "in",
                        "2",
                        "weeks",
                        "until",
                        "except",
                        "99999",
                        "31",
                        "february",
                        "/",
                        ".",
                        "2027",
                        "noon",
                        "before",
                        "christmas",
                        "twice",
                        "a",
                        "!",
                        "after",
                        "completion",
                        "first",
                        "10:",
                        "\u00bd",
                        "'",
                        "\ud83d\ude00",
                        "from",
                        "and",
                        "times",
                        "for",
                        "week",
                        "53",
                        "0",
                        "day",
                        "next",
                        "hour",
                        "25:00")
                .list()
                .ofMinSize(1)
                .ofMaxSize(14)
                .map(words -> String.join(" ", words));
    }
}
