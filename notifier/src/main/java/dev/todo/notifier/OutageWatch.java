package dev.todo.notifier;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Brings connected devices their reminders while no events come: each round reads what has fired from the server, for
 * one device after the other. Changes of tasks wait.
 */
record OutageWatch(BooleanSupplier flowing, Devices devices, PendingReminders pending) implements Consumer<Rounds> {

    @Override
    public void accept(Rounds rounds) {
        if (flowing.getAsBoolean()) {
            return;
        }
        for (List<Device> ofToken : devices.byToken().values()) {
            for (Device device : ofToken) {
                if (rounds.stopped() || flowing.getAsBoolean()) {
                    return;
                }
                pending.read(device);
            }
        }
    }
}
