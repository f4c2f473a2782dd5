package dev.todo.server.api;

import dev.todo.core.api.SeriesApi;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import dev.todo.core.time.LocalMoment;
import dev.todo.service.http.Access;
import dev.todo.service.http.Answer;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import java.util.List;
import java.util.function.Supplier;

/** The internal route by which the recurring worker makes next occurrences. */
final class SeriesRoutes {

    private final SeriesApi series;

    SeriesRoutes(SeriesApi series) {
        this.series = series;
    }

    List<Route> routes() {
        return List.of(Route.post("/tasks/{id}/next-occurrence", this::next).withAccess(Access.SERVICE));
    }

    private Answer next(Call call) {
        JsonFields body = call.body();
        SeriesApi.NextRequest request = new SeriesApi.NextRequest(
                body.integer("completion").orElseThrow(missing("completion")),
                body.string("slot", LocalMoment::parse).orElseThrow(missing("slot")),
                index(body.integer("index").orElseThrow(missing("index"))),
                body.string("start", LocalMoment::parse).orElseThrow(missing("start")));
        body.noOthers();
        return Answer.ok(series.nextOccurrence(call.pathId("id"), request));
    }

    private static int index(long index) {
        if (index < 1 || index > Integer.MAX_VALUE) {
            throw new InvalidInputException("index", "'index' counts from 1");
        }
        return (int) index;
    }

    private static Supplier<InvalidInputException> missing(String field) {
        return () -> new InvalidInputException(field, "'" + field + "' is missing");
    }
}
