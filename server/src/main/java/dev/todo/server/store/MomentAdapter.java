package dev.todo.server.store;

import dev.todo.core.json.LocalMomentAdapter;
import dev.todo.core.time.LocalMoment;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.CustomAdapter;
import io.avaje.jsonb.Jsonb;
import org.jspecify.annotations.Nullable;

/**
 * Local moments as text, as in the core. The generator looks for adapters in its own module alone: without this one it
 * would make another from the record's components, which would then be used everywhere.
 */
@CustomAdapter(global = true)
public final class MomentAdapter implements JsonAdapter<LocalMoment> {

    private final LocalMomentAdapter core;

    /** Called by the generated component. */
    public MomentAdapter(Jsonb jsonb) {
        core = new LocalMomentAdapter(jsonb);
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable LocalMoment value) {
        core.toJson(writer, value);
    }

    @Override
    public LocalMoment fromJson(JsonReader reader) {
        return core.fromJson(reader);
    }
}
