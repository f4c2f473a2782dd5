/** Tests of the REST API: real HTTP to a real server. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.api;
