/** Tests of the listener: what it lets through to an endpoint, and what it answers itself. */
@org.jspecify.annotations.NullMarked
package dev.todo.service.http;
