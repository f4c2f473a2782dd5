package dev.todo.server.reminder.dapr;

import dev.todo.server.reminder.ReminderFiring;
import dev.todo.server.reminder.ReminderRegistrar;
import dev.todo.server.store.Database;
import dev.todo.service.ServiceModule;
import dev.todo.service.http.Route;
import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.health.HealthCheck;
import java.time.InstantSource;
import java.util.List;

/**
 * Reminders that Dapr calls for: a registrar that gives the sidecar a job for each of them, the route by which it
 * triggers, and the registrar's sweep, which fires what Dapr forgets.
 */
public final class DaprReminders implements ServiceModule {

    private final DaprReminderScheduler scheduler;
    private final ReminderRegistrar registrar;
    private final Route route;

    private DaprReminders(DaprReminderScheduler scheduler, ReminderRegistrar registrar, Route route) {
        this.scheduler = scheduler;
        this.registrar = registrar;
        this.route = route;
    }

    /**
     * Reminders on the sidecar that {@code dapr}, the section of that name, describes.
     *
     * @throws ConfigException when there is no app token to know the sidecar by
     */
    public static DaprReminders create(Config dapr, Database database, ReminderFiring firing, InstantSource clock) {
        if (dapr.get("app-token").asString().orElse("").isEmpty()) {
            throw new ConfigException("reminders.scheduler is dapr, so dapr.app-token (or APP_API_TOKEN) must be set: "
                    + "without it nobody could tell the sidecar from anybody else");
        }
        DaprReminderScheduler scheduler = new DaprReminderScheduler(Sidecar.of(dapr));
        return new DaprReminders(
                scheduler,
                new ReminderRegistrar(database, firing, scheduler, clock),
                new JobRoute(firing::fire).route());
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public List<Route> routes() {
        return List.of(route);
    }

    @Override
    public List<HealthCheck> healthChecks() {
        return registrar.healthChecks();
    }

    @Override
    public void start() {
        registrar.start();
    }

    /** Stops the registrar; jobs stay with Dapr. */
    @Override
    public void close() {
        registrar.close();
        scheduler.close();
    }
}
