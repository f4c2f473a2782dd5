package dev.todo.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.todo.core.language.time.TimeContext;
import dev.todo.core.language.time.TimeLanguage;
import io.avaje.jsonb.Jsonb;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** The JSON of plans and of single time expressions, byte for byte. */
class PlanJsonTest {

    private static final TimeContext NOW = TimeContext.of(ZonedDateTime.parse("2026-11-23T10:30+01:00[Europe/Berlin]"));

    private final Jsonb json = Jsonb.builder().serializeNulls(true).build();
    private final TimeLanguage times = new TimeLanguage();
    private final Interpreter interpreter = new Interpreter(times);

    @Test
    void aPlanHasTextCallsSpansConfidenceAndQuestion() {
        assertThat(plan("pay rent tomorrow at 9am !high #home remind me 1 day before"))
                .isEqualTo("""
                        {"text":"pay rent tomorrow at 9am !high #home remind me 1 day before",\
                        "calls":[{"tool":"create_task","arguments":{"title":"pay rent","due":"2026-11-24T09:00",\
                        "priority":"high","tags":["#home"],"reminders":["1 day"]}}],\
                        "spans":[{"start":9,"end":24,"kind":"due"},{"start":25,"end":30,"kind":"priority"},\
                        {"start":31,"end":36,"kind":"tag"},{"start":37,"end":59,"kind":"reminder"}],\
                        "confidence":0.95,"question":null}""");
    }

    @Test
    void aQuestionHasNoCalls() {
        assertThat(plan("delete"))
                .startsWith("{\"text\":\"delete\",\"calls\":[],\"spans\":[")
                .endsWith("\"question\":\"Which task? Name its number or its title.\"}");
    }

    @Test
    void aCallWithoutArgumentsHasAnEmptyObject() {
        assertThat(plan("undo")).contains("{\"tool\":\"undo\",\"arguments\":{}}");
    }

    @Test
    void aTimeHasItsPlaceAndItsValue() {
        assertThat(when("call mum tomorrow at 5pm")).isEqualTo("""
                        {"text":"call mum tomorrow at 5pm","match":{"start":9,"end":24},\
                        "value":{"start":"2026-11-24T17:00","end":null,"grain":"minute","recurrence":null,\
                        "anchor":null,"exdates":[]}}""");
    }

    @Test
    void textWithoutATimeHasNoMatch() {
        assertThat(when("call mum")).startsWith("{\"text\":\"call mum\",\"match\":null");
    }

    private String plan(String text) {
        return json.type(Plan.class).toJson(interpreter.interpret(text, InterpretContext.of(NOW)));
    }

    private String when(String text) {
        return json.type(WhenResult.class).toJson(WhenResult.of(text, times.best(text, NOW)));
    }
}
