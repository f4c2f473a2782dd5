package dev.todo.client;

import dev.todo.core.api.SeriesApi;
import java.util.UUID;

/**
 * The internal port of the recurring worker over HTTP; the endpoint's token is the service token. A request is repeated
 * when the connection is lost, since asking twice makes one occurrence.
 */
public final class HttpSeriesApi implements SeriesApi {

    private final Http http;
    private final Wire wire;

    /** The series of the server at {@code endpoint}. */
    public HttpSeriesApi(Endpoint endpoint) {
        this.wire = new Wire();
        this.http = new Http(endpoint, Http.Timeouts.USUAL, new Problems(wire));
    }

    @Override
    public NextAnswer nextOccurrence(UUID source, NextRequest request) {
        Request post = Request.of("POST", "/api/v1/tasks/" + source + "/next-occurrence", wire.write(request));
        return wire.read(http.success(post.once(source + "." + request.completion())), NextAnswer.class);
    }
}
