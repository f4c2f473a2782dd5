/** Logging: a line is an event with fields, as JSON where machines read it. */
@org.jspecify.annotations.NullMarked
package dev.todo.service.log;
