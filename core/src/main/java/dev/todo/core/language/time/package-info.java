/**
 * The English of time: finds expressions such as {@code next Friday at 5} or {@code every last workday of the month} in
 * a sentence and says what they mean. A chart parser over a declarative grammar; one class a family of rules.
 */
@org.jspecify.annotations.NullMarked
package dev.todo.core.language.time;
