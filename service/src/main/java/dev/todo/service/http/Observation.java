package dev.todo.service.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is learnt about one request on its way, for the log and the metrics. */
final class Observation {

    private String route = "none";
    private @Nullable Principal principal;

    void route(String template) {
        this.route = template;
    }

    void principal(@Nullable Principal who) {
        this.principal = who;
    }

    /** The template of the route; {@code none} when there was none. */
    String route() {
        return route;
    }

    Optional<Principal> principal() {
        return Optional.ofNullable(principal);
    }
}
