package dev.todo.core.json;

import dev.todo.core.time.LocalMoment;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.CustomAdapter;
import io.avaje.jsonb.Jsonb;
import org.jspecify.annotations.Nullable;

/** {@link LocalMoment} as its ISO text. */
@CustomAdapter(global = true)
public final class LocalMomentAdapter implements JsonAdapter<LocalMoment> {

    /** Called by the generated component. */
    public LocalMomentAdapter(Jsonb jsonb) {}

    @Override
    public void toJson(JsonWriter writer, @Nullable LocalMoment value) {
        if (value == null) {
            writer.nullValue();
        } else {
            writer.value(value.toString());
        }
    }

    @Override
    public LocalMoment fromJson(JsonReader reader) {
        return LocalMoment.parse(reader.readString());
    }
}
