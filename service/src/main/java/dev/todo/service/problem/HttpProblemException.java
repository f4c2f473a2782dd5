package dev.todo.service.problem;

import java.util.Map;

/** A fault of the HTTP request itself, which no domain error covers: a wrong method, media type or size. */
public final class HttpProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /** A request that is answered by {@code problem}. */
    public HttpProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /** A request that is answered by {@code problem} and {@code headers}. */
    public HttpProblemException(Problem problem, Map<String, String> headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** The answer. */
    public Problem problem() {
        return problem;
    }

    /** Headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }
}
