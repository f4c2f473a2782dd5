package dev.todo.core.api;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.UUID;

/** A query kept under a name, unique for its owner without regard to case. */
@Json
public record SavedFilter(UUID id, String name, String query) {

    /** All of a user's, by name. */
    @Json
    public record Filters(List<SavedFilter> filters) {}
}
