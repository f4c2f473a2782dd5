/**
 * HTTP as a service speaks it: a table of routes, each with what it takes and who may call it, and the listener that
 * holds every request to that table before an endpoint sees it.
 */
@org.jspecify.annotations.NullMarked
package dev.todo.service.http;
