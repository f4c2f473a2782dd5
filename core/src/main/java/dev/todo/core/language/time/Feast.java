package dev.todo.core.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** When a holiday falls. */
sealed interface Feast {

    LocalDate in(int year);

    /** The same date every year. */
    record OnDate(int month, int day) implements Feast {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1).plusDays(day - 1L);
        }
    }

    /** The n-th such weekday of a month, the last for -1, and some days on. */
    record OnWeekday(int month, int n, DayOfWeek weekday, int plusDays) implements Feast {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(n, weekday))
                    .plusDays(plusDays);
        }
    }

    /** The last day of February in a leap year. */
    record OnLeapDay() implements Feast {
        @Override
        public LocalDate in(int year) {
            int leap = year;
            while (!java.time.Year.isLeap(leap)) {
                leap++;
            }
            return LocalDate.of(leap, 2, 29);
        }
    }

    /** Some days from Easter Sunday of the western churches. */
    record FromEaster(int days) implements Feast {
        @Override
        public LocalDate in(int year) {
            return easter(year).plusDays(days);
        }

        /** The anonymous Gregorian computus (Meeus, Jones and Butcher). */
        private static LocalDate easter(int year) {
            int a = year % 19;
            int century = year / 100;
            int rest = year % 100;
            int g = (8 * century + 13) / 25;
            int h = (19 * a + century - century / 4 - g + 15) % 30;
            int l = (32 + 2 * (century % 4) + 2 * (rest / 4) - h - rest % 4) % 7;
            int m = (a + 11 * h + 22 * l) / 451;
            int n = h + l - 7 * m + 114;
            return LocalDate.of(year, n / 31, n % 31 + 1);
        }
    }
}
