package dev.todo.service.http;

import java.util.UUID;

/** Who calls. */
public sealed interface Principal {

    /** A person, or a program that acts as one. */
    record User(UUID id) implements Principal {}

    /** Another process of this product, by name. */
    record Service(String name) implements Principal {}

    /** The Dapr sidecar of this process. */
    record Sidecar() implements Principal {}
}
