package dev.todo.core.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a rule's parts, by position, and where the speaker stands. */
final class Args {

    private final @Nullable Object[] values;
    private final TimeContext context;

    Args(@Nullable Object[] values, TimeContext context) {
        this.values = values;
        this.context = context;
    }

    TimeContext context() {
        return context;
    }

    LocalDate today() {
        return context.today();
    }

    boolean has(int i) {
        return values[i] != null;
    }

    Object get(int i) {
        return Objects.requireNonNull(values[i]);
    }

    int number(int i) {
        return (Integer) get(i);
    }

    double amount(int i) {
        return ((Number) get(i)).doubleValue();
    }

    Unit unit(int i) {
        return (Unit) get(i);
    }

    DayOfWeek weekday(int i) {
        return (DayOfWeek) get(i);
    }

    Day day(int i) {
        return (Day) get(i);
    }

    Span span(int i) {
        return (Span) get(i);
    }

    Clock clock(int i) {
        return (Clock) get(i);
    }

    DayPart part(int i) {
        return (DayPart) get(i);
    }

    Length length(int i) {
        return (Length) get(i);
    }

    When when(int i) {
        return (When) get(i);
    }

    Cycle cycle(int i) {
        return (Cycle) get(i);
    }

    Repeat repeat(int i) {
        return (Repeat) get(i);
    }

    Frame frame(int i) {
        return (Frame) get(i);
    }

    @SuppressWarnings("unchecked")
    List<Integer> numbers(int i) {
        return (List<Integer>) get(i);
    }

    @SuppressWarnings("unchecked")
    List<Clock> clocks(int i) {
        return (List<Clock>) get(i);
    }

    @SuppressWarnings("unchecked")
    Set<DayOfWeek> weekdays(int i) {
        return (Set<DayOfWeek>) get(i);
    }
}
