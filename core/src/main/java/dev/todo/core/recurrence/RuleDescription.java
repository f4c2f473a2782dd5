package dev.todo.core.recurrence;

import dev.todo.core.time.LocalMoment;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says a rule in English, for lists and confirmations. */
final class RuleDescription {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int MAX_LISTED_TIMES = 6;
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final RecurrenceRule rule;
    private final ByParts by;
    private final Set<DayOfWeek> weekdays;
    private final boolean plainWeekdays;

    RuleDescription(RecurrenceRule rule) {
        this.rule = rule;
        this.by = rule.by();
        this.weekdays = by.days().stream().map(OrdinalDay::day).collect(Collectors.toSet());
        this.plainWeekdays = !by.days().isEmpty() && by.days().stream().allMatch(day -> day.ordinal() == 0);
    }

    String text() {
        List<String> words = new ArrayList<>();
        words.add(every());
        addDays(words);
        addTimes(words);
        rule.until().ifPresent(until -> words.add("until " + moment(until)));
        String said = String.join(" ", words);
        return rule.count().isEmpty() ? said : said + ", " + times(rule.count().getAsInt());
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    /** Whether the weekdays alone say it all: "every weekday", "every Monday". */
    private boolean namedByWeekday() {
        boolean allOfThem = rule.frequency() == Frequency.WEEKLY || rule.frequency() == Frequency.DAILY;
        return allOfThem
                && rule.interval() == 1
                && plainWeekdays
                && by.setPositions().isEmpty();
    }

    private String every() {
        if (namedByWeekday()) {
            return "every " + (weekdays.size() == 1 ? full(weekdays.iterator().next()) : weekdayList());
        }
        String unit = rule.frequency().unit();
        return rule.interval() == 1 ? "every " + unit : "every " + rule.interval() + " " + unit + "s";
    }

    private String weekdayList() {
        if (weekdays.equals(WEEKDAYS)) {
            return "weekday";
        }
        if (weekdays.equals(WEEKEND)) {
            return "weekend day";
        }
        return weekdays.size() == DayOfWeek.values().length ? "day" : list(by.days(), day -> brief(day.day()));
    }

    private void addDays(List<String> words) {
        if (rule.frequency() == Frequency.YEARLY
                && by.months().size() == 1
                && !by.monthDays().isEmpty()
                && plainMonthDays()) {
            String month = month(by.months().getFirst());
            words.add("on " + list(by.monthDays(), day -> day + " " + month));
            return;
        }
        if (!by.setPositions().isEmpty()) {
            words.add("on the " + list(by.setPositions(), RuleDescription::ordinal) + " " + chosenFrom());
        } else {
            addChosenDays(words);
        }
        if (!by.yearDays().isEmpty()) {
            words.add("on the " + list(by.yearDays(), RuleDescription::ordinal) + " day of the year");
        }
        if (!by.weekNumbers().isEmpty()) {
            boolean fromStart = by.weekNumbers().getFirst() > 0;
            String weeks = list(by.weekNumbers(), week -> week > 0 ? week.toString() : "the " + ordinal(week));
            words.add(
                    fromStart
                            ? (by.weekNumbers().size() == 1 ? "in week " : "in weeks ") + weeks
                            : "in " + weeks + " week");
        }
        if (!by.months().isEmpty()) {
            words.add((rule.frequency() == Frequency.YEARLY && by.chooseDaysOfMonth() ? "of " : "in ")
                    + list(by.months(), RuleDescription::month));
        }
    }

    private boolean plainMonthDays() {
        return by.days().isEmpty()
                && by.setPositions().isEmpty()
                && by.monthDays().stream().allMatch(day -> day > 0);
    }

    private void addChosenDays(List<String> words) {
        if (!by.monthDays().isEmpty()) {
            words.add("on the " + list(by.monthDays(), day -> day > 0 ? ordinal(day) : ordinal(day) + " day"));
        }
        if (by.days().isEmpty() || namedByWeekday()) {
            return;
        }
        if (plainWeekdays) {
            boolean monthly = by.weekNumbers().isEmpty()
                    && (rule.frequency() == Frequency.MONTHLY || rule.frequency() == Frequency.YEARLY);
            words.add(!by.monthDays().isEmpty() ? "if it is" : monthly ? "on every" : "on");
            words.add(
                    weekdays.size() > 1 && (weekdays.equals(WEEKDAYS) || weekdays.equals(WEEKEND))
                            ? weekdayList() + "s"
                            : list(by.days(), day -> brief(day.day())));
        } else {
            words.add((by.monthDays().isEmpty() ? "on the " : "if it is the ")
                    + list(
                            by.days(),
                            day -> day.ordinal() == 0
                                    ? full(day.day())
                                    : ordinal(day.ordinal()) + " " + full(day.day())));
        }
    }

    /** What {@code BYSETPOS} chooses from, in the singular. */
    private String chosenFrom() {
        if (plainWeekdays && by.monthDays().isEmpty()) {
            return weekdays.size() == 1
                    ? full(weekdays.iterator().next())
                    : weekdays.equals(WEEKDAYS)
                                    || weekdays.equals(WEEKEND)
                                    || weekdays.size() == DayOfWeek.values().length
                            ? weekdayList()
                            : "of " + weekdayList();
        }
        List<String> chosen = new ArrayList<>();
        addChosenDays(chosen);
        return chosen.isEmpty() ? "time" : "of those " + String.join(" ", chosen);
    }

    private void addTimes(List<String> words) {
        int combinations = by.hours().size() * by.minutes().size();
        if (combinations > 0 && combinations <= MAX_LISTED_TIMES && by.seconds().isEmpty()) {
            List<LocalTime> times = by.hours().stream()
                    .flatMap(hour -> by.minutes().stream().map(minute -> LocalTime.of(hour, minute)))
                    .toList();
            words.add("at " + list(times, TIME::format));
            return;
        }
        if (!by.hours().isEmpty()) {
            words.add("at " + list(by.hours(), Object::toString) + " o'clock");
        }
        if (!by.minutes().isEmpty()) {
            words.add("at minute " + list(by.minutes(), Object::toString));
        }
        if (!by.seconds().isEmpty()) {
            words.add("at second " + list(by.seconds(), Object::toString));
        }
    }

    private static String moment(LocalMoment until) {
        String date = DATE.format(until.date());
        return until.time()
                .filter(time -> !time.equals(LAST_SECOND))
                .map(time -> date + " " + TIME.format(time))
                .orElse(date);
    }

    private static String ordinal(int value) {
        if (value < 0) {
            return value == -1 ? "last" : ordinal(-value) + " last";
        }
        int tens = value % 100;
        String suffix = tens >= 11 && tens <= 13
                ? "th"
                : switch (value % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return value + suffix;
    }

    private static String full(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String brief(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static <T> String list(List<T> values, Function<T, String> say) {
        List<String> said = values.stream().map(say).toList();
        return said.size() == 1
                ? said.getFirst()
                : String.join(", ", said.subList(0, said.size() - 1)) + " and " + said.getLast();
    }
}
