package dev.todo.core.query;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the dates of a query. */
final class DateTerms {

    private static final int MAX_YEARS = 999;
    /** Up to 9,999 of the other units: some centuries at most. */
    private static final int MAX_DIGITS = 4;

    private static final Map<String, DateTerm.Unit> UNITS = Map.ofEntries(
            Map.entry("min", DateTerm.Unit.MINUTE),
            Map.entry("h", DateTerm.Unit.HOUR),
            Map.entry("d", DateTerm.Unit.DAY),
            Map.entry("w", DateTerm.Unit.WEEK),
            Map.entry("m", DateTerm.Unit.MONTH),
            Map.entry("mo", DateTerm.Unit.MONTH),
            Map.entry("y", DateTerm.Unit.YEAR));

    private DateTerms() {}

    static DateTerm read(Token token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        return named(text)
                .or(() -> weekday(text))
                .or(() -> relative(text))
                .or(() -> moment(text))
                .orElseThrow(() -> QueryParser.error(
                        token.column(),
                        "'" + token.text() + "' is not a date, use today, tomorrow, week, "
                                + "a date as 2026-12-01 or a distance as -7d or +2w"));
    }

    private static Optional<DateTerm> named(String text) {
        for (DateTerm.Named named : DateTerm.Named.values()) {
            if (named.toString().equals(text)) {
                return Optional.of(named);
            }
        }
        return Optional.empty();
    }

    private static Optional<DateTerm> weekday(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            if (name.equals(text) || name.substring(0, 3).equals(text)) {
                return Optional.of(new DateTerm.Weekday(day));
            }
        }
        return Optional.empty();
    }

    private static Optional<DateTerm> relative(String text) {
        if (!text.startsWith("+") && !text.startsWith("-")) {
            return Optional.empty();
        }
        int end = 1;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        DateTerm.Unit unit = UNITS.get(text.substring(end));
        if (unit == null || end == 1 || end > MAX_DIGITS + 1) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(text.substring(1, end));
        return unit != DateTerm.Unit.YEAR || amount <= MAX_YEARS
                ? Optional.of(new DateTerm.Relative(text.startsWith("-") ? -amount : amount, unit))
                : Optional.empty();
    }

    /** A day, a time on the user's clock, or an instant with its offset. */
    private static Optional<DateTerm> moment(String text) {
        String iso = text.toUpperCase(Locale.ROOT);
        try {
            if (iso.indexOf('T') > 0
                    && (iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > iso.indexOf('T'))) {
                Instant instant = OffsetDateTime.parse(iso).toInstant();
                LocalMoment.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
                return Optional.of(new DateTerm.Exactly(instant));
            }
            return Optional.of(new DateTerm.At(LocalMoment.parse(iso)));
        } catch (DateTimeException | InvalidInputException e) {
            return Optional.empty();
        }
    }
}
