package dev.todo.server.account;

import java.util.UUID;

/**
 * Somebody who has shown who they are.
 *
 * @param user the user
 */
public record Caller(UUID user) {}
