/** Tells connected devices of reminders and changes, each user's of their own. */
@org.jspecify.annotations.NullMarked
package dev.todo.notifier;
