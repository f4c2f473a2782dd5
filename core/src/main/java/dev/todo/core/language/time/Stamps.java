package dev.todo.core.language.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the time behind an ISO 8601 date: {@code T10:00}, {@code T10:00:30Z}, {@code T10:00+01:00}. */
final class Stamps {

    private final List<Token> tokens;
    private final TimeContext context;
    private final Chart chart;

    Stamps(List<Token> tokens, TimeContext context, Chart chart) {
        this.tokens = tokens;
        this.context = context;
        this.chart = chart;
    }

    /**
     * Reads the time behind {@code date}.
     *
     * @param start where the date begins
     * @param dateEnd where it ends
     * @return where the time ends; {@code dateEnd} when there is none
     */
    int read(int start, int dateEnd, LocalDate date) {
        int at = dateEnd + 1;
        if (at >= tokens.size() || !glued(dateEnd, "t") || !tokens.get(at).digits()) {
            return dateEnd;
        }
        if (tokens.get(at).text().length() > 2) {
            return basic(start, at, date);
        }
        List<Integer> time = Numerals.joined(tokens, at);
        if (time.size() < 2 || time.size() > 3 || !tokens.get(at + 1).is(":")) {
            return dateEnd;
        }
        Clock clock = Clock.padded(time.get(0), time.get(1), time.size() == 3 ? time.get(2) : -1);
        int end = withoutFraction(at + 2 * time.size() - 1);
        add(start, end, When.on(new Day.Known(date)).and(When.at(clock)));
        return clock.possible() && !clock.nextDay() ? offset(start, end, date, clock) : end;
    }

    /** The basic format, {@code T0900} and {@code T090030}. */
    private int basic(int start, int at, LocalDate date) {
        String digits = tokens.get(at).text();
        if (digits.length() != 4 && digits.length() != 6) {
            return at - 1;
        }
        int number = tokens.get(at).number();
        int hhmm = digits.length() == 6 ? number / 100 : number;
        Clock clock = Clock.padded(hhmm / 100, hhmm % 100, digits.length() == 6 ? number % 100 : -1);
        add(start, at + 1, When.on(new Day.Known(date)).and(When.at(clock)));
        return clock.possible() && !clock.nextDay() ? offset(start, at + 1, date, clock) : at + 1;
    }

    private boolean glued(int at, String mark) {
        return at < tokens.size() && tokens.get(at).is(mark) && tokens.get(at).glued();
    }

    private void add(int start, int end, @Nullable When when) {
        if (when != null) {
            chart.add(Kind.STAMP.symbol(), start, end, when, 0);
        }
    }

    /** The end of the time with its fraction of a second, which is dropped. */
    private int withoutFraction(int end) {
        boolean fraction = glued(end, ".")
                && end + 1 < tokens.size()
                && tokens.get(end + 1).digits();
        return fraction ? end + 2 : end;
    }

    private int offset(int start, int end, LocalDate date, Clock clock) {
        if (glued(end, "z")) {
            instant(start, end + 1, date, clock, ZoneOffset.UTC);
            return end + 1;
        }
        boolean signed = (glued(end, "+") || glued(end, "-"))
                && end + 1 < tokens.size()
                && tokens.get(end + 1).glued()
                && tokens.get(end + 1).digits();
        if (!signed) {
            return end;
        }
        int sign = tokens.get(end).is("-") ? -1 : 1;
        boolean colon = end + 3 < tokens.size()
                && tokens.get(end + 2).is(":")
                && tokens.get(end + 3).digits();
        if (!colon) {
            return basicOffset(start, end, date, clock, sign);
        }
        Zones.offset(sign, tokens.get(end + 1).number(), tokens.get(end + 3).number())
                .ifPresent(offset -> instant(start, end + 4, date, clock, (ZoneOffset) offset));
        return end + 4;
    }

    /** {@code +0200}, {@code -05}. */
    private int basicOffset(int start, int end, LocalDate date, Clock clock, int sign) {
        int number = tokens.get(end + 1).number();
        int digits = tokens.get(end + 1).text().length();
        if (digits != 2 && digits != 4) {
            return end;
        }
        int hours = digits == 4 ? number / 100 : number;
        Zones.offset(sign, hours, digits == 4 ? number % 100 : 0)
                .ifPresent(offset -> instant(start, end + 2, date, clock, (ZoneOffset) offset));
        return end + 2;
    }

    /** An instant is told on the speaker's clock. */
    private void instant(int start, int end, LocalDate date, Clock clock, ZoneOffset offset) {
        LocalDateTime local = date.atTime(clock.time())
                .atOffset(offset)
                .atZoneSameInstant(context.now().getZone())
                .toLocalDateTime();
        int second = clock.second() < 0 ? -1 : local.getSecond();
        Clock here = new Clock(local.getHour(), local.getMinute(), second, Clock.Reading.FIXED, null);
        add(start, end, When.on(new Day.Known(local.toLocalDate())).and(When.at(here)));
    }
}
