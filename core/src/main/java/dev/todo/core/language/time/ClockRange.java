package dev.todo.core.language.time;

/** From one time of day to another: 9 to 5. When both leave the half of the day open, the range stays within one. */
record ClockRange(Clock from, Clock to) {

    /** Half of the day said once counts for both, unless the range would then run backwards: 11 to 2pm. */
    static ClockRange of(Clock from, Clock to) {
        if (from.open() && !to.open() && to.possible()) {
            Clock same = from.half(to.hour() >= 12);
            boolean forwards = to.nextDay() || same.time().isBefore(to.time());
            return new ClockRange(forwards ? same : from.half(to.hour() < 12), to);
        }
        if (to.open() && !from.open() && from.possible()) {
            Clock same = to.half(from.hour() >= 12);
            return new ClockRange(from, same.time().isAfter(from.time()) ? same : to.half(from.hour() < 12));
        }
        if (from.open() && to.open() && from.hour() % 12 * 60 + from.minute() >= to.hour() % 12 * 60 + to.minute()) {
            return new ClockRange(from.half(false), to.half(true));
        }
        return new ClockRange(from, to);
    }

    /** Whether the end lies on the next day. */
    boolean overnight() {
        return !from.open() && !to.open() && !to.time().isAfter(from.time());
    }
}
