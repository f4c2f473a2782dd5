package dev.todo.core.json;

import java.util.function.Function;

/**
 * What a partial update does to one field: leave it, clear it, or set it.
 *
 * @param <T> the type of the field
 */
public sealed interface Patch<T> {

    /** The field stays as it is. */
    record Keep<T>() implements Patch<T> {}

    /** The field loses its value. */
    record Clear<T>() implements Patch<T> {}

    /** The field takes {@code value}. */
    record Set<T>(T value) implements Patch<T> {}

    /** Leaves the field as it is. */
    static <T> Patch<T> keep() {
        return new Keep<>();
    }

    /** Clears the field. */
    static <T> Patch<T> clear() {
        return new Clear<>();
    }

    /** Sets the field to {@code value}. */
    static <T> Patch<T> set(T value) {
        return new Set<>(value);
    }

    /** Whether the field stays as it is. */
    default boolean keeps() {
        return this instanceof Keep;
    }

    /** The same patch of a converted value. */
    default <R> Patch<R> map(Function<? super T, ? extends R> conversion) {
        return switch (this) {
            case Keep<T> k -> keep();
            case Clear<T> c -> clear();
            case Set<T>(T value) -> set(conversion.apply(value));
        };
    }
}
