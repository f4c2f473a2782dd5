package dev.todo.server.reminder.dapr;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;

/** Refuses calls without the API token, as a sidecar with {@code DAPR_API_TOKEN} does. */
record TokenCheck(String token) implements ServerInterceptor {

    private static final Metadata.Key<String> HEADER =
            Metadata.Key.of("dapr-api-token", Metadata.ASCII_STRING_MARSHALLER);

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (token.equals(headers.get(HEADER))) {
            return next.startCall(call, headers);
        }
        call.close(Status.UNAUTHENTICATED.withDescription("no api token"), new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
