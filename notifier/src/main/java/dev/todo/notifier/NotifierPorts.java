package dev.todo.notifier;

import dev.todo.service.event.EventSource;

/**
 * What the notifier needs from the rest of the house.
 *
 * @param events where it hears of reminders and changes
 * @param sessions who may connect
 */
public record NotifierPorts(EventSource events, Sessions sessions) {}
