package dev.todo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.service.http.Access;
import dev.todo.service.http.BodyRule;
import dev.todo.service.http.Route;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description and the table of routes say the same. That answers fit it, {@link RoutesTest} and others check. */
class OpenApiTest {

    private static ApiFixture server;
    private static OpenApi described;
    private static List<Route> routes;

    @BeforeAll
    static void start() {
        server = new ApiFixture();
        described = new OpenApi(server.as("").get("/openapi").body());
        routes = server.service.routes();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, Object> operation(Route route) {
        Map<String, Map<String, Object>> methods = described.paths().get(route.template());
        return Objects.requireNonNull(Objects.requireNonNull(methods, route.template())
                .get(route.method().text().toLowerCase(Locale.ROOT)));
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        TreeSet<String> there = routes.stream()
                .map(route -> route.method().text().toLowerCase(Locale.ROOT) + " " + route.template())
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> said = new TreeSet<>();
        described.paths().forEach((path, methods) -> methods.keySet().forEach(method -> said.add(method + " " + path)));

        assertThat(said).isEqualTo(there);
    }

    @Test
    void parametersAreThoseTheRouteKnows() {
        for (Route route : routes) {
            assertThat(described.parameters(operation(route), "query"))
                    .as(route.template())
                    .containsExactlyInAnyOrderElementsOf(route.parameters());
            for (String name : described.parameters(operation(route), "path")) {
                assertThat(route.template()).contains("{" + name + "}");
            }
        }
    }

    @Test
    void bodiesAndCallersAreThoseTheRouteTakes() {
        for (Route route : routes) {
            Map<String, Object> operation = operation(route);
            boolean required =
                    operation.get("requestBody") instanceof Map<?, ?> body && Boolean.TRUE.equals(body.get("required"));
            assertThat(required).as(route.template()).isEqualTo(route.body() != BodyRule.NONE);
            Object security = operation.get("security");
            assertThat(security)
                    .as(route.template())
                    .isEqualTo(
                            switch (route.access()) {
                                case Access.PUBLIC -> List.of();
                                case Access.USER -> null;
                                case Access.SERVICE -> List.of(Map.of("service", List.of()));
                                case Access.SIDECAR -> List.of(Map.of("sidecar", List.of()));
                            });
        }
    }

    @Test
    void aProblemIsAsDescribed() {
        assertThat(described.faults(
                        described.schema("Problem"),
                        server.http.post("/api/v1/tasks", "{\"a\"}").json()))
                .isEmpty();
        assertThat(described.faults(
                        described.schema("Problem"),
                        server.http.get("/api/v1/tasks/x").json()))
                .isEmpty();
    }

    @Test
    void whatDiffersFromTheDescriptionIsSeen() {
        assertThat(described.faults(
                        described.schema("TaskPage"), Map.of("tasks", List.of(Map.of("id", 7L)), "more", true)))
                .contains("$.next is missing", "$.more is not described", "$.tasks[0].id is integer, not string")
                .contains("$.tasks[0].title is missing");
    }
}
