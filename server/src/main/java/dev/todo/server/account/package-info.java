/** Who the users are and what they prove it with: accounts, access tokens, identities of an OpenID provider. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.account;
