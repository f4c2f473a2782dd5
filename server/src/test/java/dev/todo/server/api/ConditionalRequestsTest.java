package dev.todo.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The task of these tests is at version 4. */
class ConditionalRequestsTest {

    private static ApiFixture server;

    @BeforeAll
    static void start() {
        server = new ApiFixture();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"4"`         | 200 | OptionalLong[4]
            `"3"`         | 200 | OptionalLong[3]
            `*`           | 200 | OptionalLong.empty
            `"3", "4"`    | 200 | OptionalLong[4]
            `"3","5"`     | 412 |
            `W/"4"`       | 412 |
            `"four"`      | 412 |
            `4`           | 400 |
            `"4" "5"`     | 400 |
            `"4`          | 400 |
            """)
    void aChangeIsBoundToTheVersionItsCallerSaw(String ifMatch, int status, String demanded) {
        server.todos.forget();

        Http.Reply reply = server.http.patch("/api/v1/tasks/12", "{\"title\":\"x\"}", "If-Match", ifMatch);

        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        if (status == 200) {
            assertThat(server.todos.calls())
                    .last()
                    .asString()
                    .startsWith("update(")
                    .endsWith(demanded + ")");
        } else {
            assertThat(server.todos.calls()).noneMatch(call -> call.startsWith("update("));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"4"`       | 304
            `W/"4"`     | 304
            `"1", "4"`  | 304
            `*`         | 304
            `"5"`       | 200
            """)
    void aTaskTheClientHasIsNotSentAgain(String ifNoneMatch, int status) {
        Http.Reply reply = server.http.get("/api/v1/tasks/12", "If-None-Match", ifNoneMatch);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("ETag")).isEqualTo("\"4\"");
        assertThat(reply.body().isEmpty()).isEqualTo(status == 304);
    }

    @Test
    void withoutAConditionAChangeIsUnconditional() {
        server.http.patch("/api/v1/tasks/12", "{\"title\":\"x\"}");

        assertThat(server.todos.calls()).last().asString().endsWith("OptionalLong.empty)");
    }
}
