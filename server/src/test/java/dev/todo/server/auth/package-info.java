/** Tests of who is let in. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.auth;
