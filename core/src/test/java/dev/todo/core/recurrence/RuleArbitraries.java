package dev.todo.core.recurrence;

import dev.todo.core.error.InvalidInputException;
import dev.todo.core.time.LocalMoment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random rules and starts of every kind. */
final class RuleArbitraries {

    private RuleArbitraries() {}

    /** Valid rules of any frequency and combination of parts, endless. */
    static Arbitrary<RecurrenceRule> rules() {
        return Arbitraries.randomValue(random -> {
            while (true) {
                Optional<RecurrenceRule> rule = rule(random);
                if (rule.isPresent()) {
                    return rule.get();
                }
            }
        });
    }

    static Arbitrary<LocalMoment> starts() {
        return Arbitraries.randomValue(random -> {
            LocalDate date = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
            return random.nextBoolean()
                    ? LocalMoment.of(date)
                    : LocalMoment.of(date, LocalTime.of(random.nextInt(24), random.nextInt(60)));
        });
    }

    /** The start, with a time of day when the rule needs one. */
    static LocalMoment fitting(RecurrenceRule rule, LocalMoment start) {
        boolean timed = rule.subDaily() || rule.by().chooseTimes();
        return timed && start.allDay() ? LocalMoment.of(start.date(), LocalTime.of(9, 30)) : start;
    }

    private static Optional<RecurrenceRule> rule(RandomGenerator random) {
        Frequency frequency = List.of(Frequency.values()).get(random.nextInt(Frequency.values().length));
        ByParts by = new ByParts(
                sometimes(random, 3, () -> 1 + random.nextInt(12)),
                sometimes(random, 8, () -> signed(random, 53)),
                sometimes(random, 8, () -> signed(random, 366)),
                sometimes(random, 4, () -> signed(random, 31)),
                days(random),
                sometimes(random, 6, () -> random.nextInt(24)),
                sometimes(random, 8, () -> random.nextInt(60)),
                sometimes(random, 12, () -> random.nextInt(60)),
                sometimes(random, 6, () -> signed(random, 4)));
        DayOfWeek weekStart = DayOfWeek.of(1 + random.nextInt(7));
        int interval = random.nextBoolean() ? 1 : 1 + random.nextInt(5);
        try {
            return Optional.of(new RecurrenceRule(frequency, interval, null, null, weekStart, by));
        } catch (InvalidInputException forbiddenByTheStandard) {
            return Optional.empty();
        }
    }

    private static int signed(RandomGenerator random, int max) {
        int value = 1 + random.nextInt(max);
        return random.nextInt(3) == 0 ? -value : value;
    }

    private static List<Integer> sometimes(RandomGenerator random, int oneIn, IntSupplier value) {
        List<Integer> values = new ArrayList<>();
        if (random.nextInt(oneIn) == 0) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                values.add(value.getAsInt());
            }
        }
        return values;
    }

    private static List<OrdinalDay> days(RandomGenerator random) {
        boolean numbered = random.nextInt(3) == 0;
        return sometimes(random, 3, () -> random.nextInt(7)).stream()
                .map(day -> new OrdinalDay(numbered ? signed(random, 5) : 0, DayOfWeek.of(1 + day)))
                .toList();
    }
}
