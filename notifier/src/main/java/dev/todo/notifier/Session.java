package dev.todo.notifier;

import dev.todo.core.api.TodoApi;
import java.util.UUID;

/**
 * What a token stands for.
 *
 * @param user whose it is
 * @param api what they may do, and so what a device of theirs may
 */
public record Session(UUID user, TodoApi api) {}
