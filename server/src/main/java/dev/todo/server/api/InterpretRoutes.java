package dev.todo.server.api;

import dev.todo.core.api.Profile;
import dev.todo.core.api.TodoApi;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.json.JsonFields;
import dev.todo.core.language.InterpretContext;
import dev.todo.core.language.Interpreter;
import dev.todo.core.language.time.DateOrder;
import dev.todo.core.language.time.TimeContext;
import dev.todo.core.time.LocalMoment;
import dev.todo.server.agent.OpenTitles;
import dev.todo.service.http.Answer;
import dev.todo.service.http.Call;
import dev.todo.service.http.Route;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** What a sentence means, without doing it. */
final class InterpretRoutes {

    private final UserCalls users;
    private final Interpreter interpreter;
    private final InstantSource clock;

    InterpretRoutes(UserCalls users, Interpreter interpreter, InstantSource clock) {
        this.users = users;
        this.interpreter = interpreter;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(Route.post("/agent/interpret", this::interpret));
    }

    private Answer interpret(Call call) {
        TodoApi api = users.api(call);
        JsonFields body = call.body();
        String text = body.requiredString("text");
        Profile profile = api.profile();
        ZoneId zone = body.string("zone", InterpretRoutes::zone).orElse(profile.zone());
        ZonedDateTime now = body.string("now", said -> moment(said, zone))
                .orElseGet(() -> clock.instant().atZone(zone));
        body.noOthers();
        TimeContext time = new TimeContext(
                now,
                DayOfWeek.valueOf(profile.weekStart().toUpperCase(Locale.ROOT)),
                DateOrder.valueOf(profile.dateOrder().toUpperCase(Locale.ROOT)));
        InterpretContext context = InterpretContext.of(time).withKnownTitles(OpenTitles.like(text, api));
        return Answer.ok(interpreter.interpret(text, context));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new InvalidInputException("'" + name + "' is not a zone, for example Europe/Berlin");
        }
    }

    /** An instant with offset, seen in {@code zone}, or a local date-time in it. */
    private static ZonedDateTime moment(String text, ZoneId zone) {
        try {
            ZonedDateTime moment = text.matches(".*T.*(Z|[+-]\\d\\d(:?\\d\\d)?)")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone)
                    : LocalDateTime.parse(text).atZone(zone);
            if (moment.getYear() >= 1 && moment.getYear() <= LocalMoment.MAX_YEAR) {
                return moment;
            }
        } catch (DateTimeException e) {
            // answered below
        }
        throw new InvalidInputException(
                "'" + text
                        + "' is neither an instant with offset (2026-12-01T09:00+01:00) nor a local date-time (2026-12-01T09:00)");
    }
}
