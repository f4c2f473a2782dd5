package dev.todo.service.http;

/** What a route does. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Answers a call that has passed everything its route demands. Throws a domain error, or an
     * {@link dev.todo.service.problem.HttpProblemException}, for what goes wrong.
     */
    Answer handle(Call call);
}
