package dev.todo.client;

import dev.todo.core.api.SeriesApi;
import dev.todo.core.error.UnavailableException;
import java.util.UUID;

/**
 * The internal port of the recurring worker over HTTP; the endpoint's token is the service token. A request is repeated
 * when the connection is lost, since asking twice makes one occurrence.
 */
public final class HttpSeriesApi implements SeriesApi {

    private final Endpoint endpoint;
    private final Http http;
    private final Problems problems;
    private final Wire wire;

    /** The series of the server at {@code endpoint}. */
    public HttpSeriesApi(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.wire = new Wire();
        this.problems = new Problems(wire);
        this.http = new Http(endpoint, Http.Timeouts.USUAL, problems);
    }

    @Override
    public NextAnswer nextOccurrence(UUID source, NextRequest request) {
        Request post = Request.of("POST", "/api/v1/tasks/" + source + "/next-occurrence", wire.write(request));
        Response response = http.exchange(post.once(source + "." + request.completion()));
        if (response.successful()) {
            return wire.read(response, NextAnswer.class);
        }
        // Only the server can say that there is no such task; else something at that address is not the server.
        if (response.status() == 404 && !Problems.notFound(response)) {
            throw new UnavailableException(endpoint + " has no such route: it is not where services are answered");
        }
        throw problems.exception(response);
    }
}
