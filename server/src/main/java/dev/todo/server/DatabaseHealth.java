package dev.todo.server;

import dev.todo.server.store.Database;
import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;

/** Ready as long as the database answers. */
record DatabaseHealth(Database database) implements HealthCheck {

    @Override
    public String name() {
        return "database";
    }

    @Override
    public HealthCheckType type() {
        // Restarting this process would not bring the database back, so it is alive without it.
        return HealthCheckType.READINESS;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.builder().status(database.answers()).build();
    }
}
