package dev.todo.server;

import dev.todo.server.reminder.LocalScheduler;
import dev.todo.server.reminder.ReminderFiring;
import dev.todo.server.reminder.dapr.DaprReminders;
import dev.todo.server.store.Database;
import dev.todo.service.ServiceModule;
import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import java.time.InstantSource;

/** The part of a server that fires reminders, as its configuration chooses it. */
public final class ReminderModule {

    private ReminderModule() {}

    /**
     * What {@code config} asks for, over {@code database} and by {@code clock}.
     *
     * @throws ConfigException when it names a scheduler that does not exist
     */
    public static ServiceModule create(Config config, Database database, InstantSource clock) {
        ReminderFiring firing = new ReminderFiring(database, clock);
        String scheduler = config.get("reminders.scheduler").asString().get();
        return switch (scheduler) {
            case "local" -> new LocalScheduler(database, firing, clock);
            case "dapr" -> DaprReminders.create(config.get("dapr"), database, firing, clock);
            default -> throw new ConfigException("reminders.scheduler is local or dapr, not '" + scheduler + "'");
        };
    }
}
