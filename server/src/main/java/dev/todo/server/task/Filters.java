package dev.todo.server.task;

import dev.todo.core.api.SavedFilter;
import dev.todo.core.error.ConflictException;
import dev.todo.core.error.InvalidInputException;
import dev.todo.core.error.NotFoundException;
import dev.todo.core.json.Patch;
import java.util.UUID;

/** Saved filters. */
final class Filters {

    private static final int MAX_FILTERS = 200;

    private final Queries queries;

    Filters(Queries queries) {
        this.queries = queries;
    }

    SavedFilter create(Change change, String name, String query) {
        SavedFilter filter = new SavedFilter(change.newId(), Texts.name("name", name), queries.checked(query));
        if (change.store().savedFilters().all(change.tx(), change.user().id()).size() >= MAX_FILTERS) {
            throw new InvalidInputException("there are " + MAX_FILTERS + " saved filters already, delete one first");
        }
        return put(change, filter);
    }

    SavedFilter update(Change change, UUID id, Patch<String> name, Patch<String> query) {
        SavedFilter before = change.store()
                .savedFilters()
                .find(change.tx(), change.user().id(), id)
                .orElseThrow(() -> none(id));
        String newName = switch (name) {
            case Patch.Keep<String> k -> before.name();
            case Patch.Clear<String> c ->
                throw new InvalidInputException("name", "a saved filter cannot be without a name");
            case Patch.Set<String>(String text) -> Texts.name("name", text);
        };
        String newQuery = switch (query) {
            case Patch.Keep<String> k -> before.query();
            case Patch.Clear<String> c -> "";
            case Patch.Set<String>(String text) -> queries.checked(text);
        };
        return put(change, new SavedFilter(id, newName, newQuery));
    }

    private static SavedFilter put(Change change, SavedFilter filter) {
        change.store()
                .savedFilters()
                .named(change.tx(), change.user().id(), filter.name())
                .filter(other -> !other.id().equals(filter.id()))
                .ifPresent(other -> {
                    throw new ConflictException(
                            ConflictException.NAME_TAKEN, "there is a filter '" + other.name() + "' already");
                });
        change.store().savedFilters().put(change.tx(), change.user().id(), filter);
        return filter;
    }

    void delete(Change change, UUID id) {
        if (!change.store().savedFilters().delete(change.tx(), change.user().id(), id)) {
            throw none(id);
        }
    }

    private static NotFoundException none(UUID id) {
        return new NotFoundException("no saved filter " + id);
    }
}
