/** Who calls: tokens of services, personal access tokens, and tokens of an OpenID provider. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.auth;
