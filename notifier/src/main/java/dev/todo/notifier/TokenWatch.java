package dev.todo.notifier;

import java.util.function.Consumer;

/** Checks whether the tokens of connected devices are still valid, each token once a round. */
record TokenWatch(Sessions sessions, Devices devices) implements Consumer<Rounds> {

    @Override
    public void accept(Rounds rounds) {
        devices.byToken().forEach((token, ofToken) -> {
            if (!rounds.stopped() && sessions.open(token).isEmpty()) {
                ofToken.forEach(Device::revoke);
            }
        });
    }
}
