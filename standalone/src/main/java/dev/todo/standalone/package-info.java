/** All services in one process on an embedded PostgreSQL. */
@org.jspecify.annotations.NullMarked
package dev.todo.standalone;
