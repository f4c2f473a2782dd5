package dev.todo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.todo.core.api.TaskRef;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.AmbiguousException;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.ForbiddenException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.error.TodoException;
import dev.todo.core.error.UnauthenticatedException;
import dev.todo.core.error.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    private final RecordingServer server = new RecordingServer();
    private final TodoApi api = new HttpTodoApi(server.endpoint());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void invalidInputKeepsFieldAndColumn() {
        server.refuses(400, problem("invalid-input", ",\"field\":\"q\",\"column\":5"));
        InvalidInputException failure = catchThrowableOfType(InvalidInputException.class, () -> api.get(TaskRef.of(1)));
        assertThat(failure).hasMessage("what to do");
        assertThat(failure.field()).contains("q");
        assertThat(failure.column()).hasValue(5);
    }

    @Test
    void ambiguityKeepsItsCandidates() {
        server.refuses(409, problem("ambiguous", ",\"candidates\":[\"1 milk\",\"2 milk\"]"));
        assertThat(catchThrowableOfType(AmbiguousException.class, () -> api.get(TaskRef.of(1)))
                        .candidates())
                .containsExactly("1 milk", "2 milk");
    }

    @Test
    void whatIsNotFoundKeepsTheNearest() {
        server.refuses(404, problem("not-found", ",\"nearest\":[\"1 milk\"]"));
        assertThat(catchThrowableOfType(NotFoundException.class, () -> api.get(TaskRef.of(1)))
                        .nearest())
                .containsExactly("1 milk");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    401, unauthenticated
                    403, forbidden
                    409, undo-conflict
                    409, name-taken
                    412, version-mismatch
                    422, idempotency-mismatch
                    503, unavailable""")
    void everyTypeComesBackAsWhatItWas(int status, String type) {
        server.refuses(status, problem(type, ""));
        TodoException failure = catchThrowableOfType(TodoException.class, () -> api.get(TaskRef.of(1)));
        assertThat(failure.type()).isEqualTo(type);
        assertThat(failure.detail()).isEqualTo("what to do");
    }

    @ParameterizedTest
    @CsvSource({"400", "405", "413", "415", "422"})
    void otherRefusalsAreInvalidInput(int status) {
        server.answers(status, "text/html", "<h1>no</h1>");
        assertThatThrownBy(() -> api.get(TaskRef.of(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(Integer.toString(status));
    }

    @ParameterizedTest
    @CsvSource({"302", "408", "429", "500", "502", "503", "504"})
    void otherFailuresMayPass(int status) {
        server.answers(status, "text/html", "<h1>no</h1>");
        assertThatThrownBy(() -> api.get(TaskRef.of(1))).isInstanceOf(UnavailableException.class);
    }

    @Test
    void answersOfProxiesAreReadByTheirStatus() {
        server.answers(401, "text/html", "").answers(403, "text/html", "").answers(404, "application/json", "{oops");
        assertThatThrownBy(() -> api.get(TaskRef.of(1))).isInstanceOf(UnauthenticatedException.class);
        assertThatThrownBy(() -> api.get(TaskRef.of(1))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> api.get(TaskRef.of(1))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTypeOfANewerServerIsReadByItsStatus() {
        server.refuses(409, problem("something-new", "")).refuses(404, problem("gone-fishing", ""));
        assertThatThrownBy(() -> api.get(TaskRef.of(1))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> api.get(TaskRef.of(1))).isInstanceOf(NotFoundException.class);
    }

    private static String problem(String type, String more) {
        return "{\"type\":\"urn:todo:problem:" + type + "\",\"title\":\"no\",\"detail\":\"what to do\"" + more + "}";
    }
}
