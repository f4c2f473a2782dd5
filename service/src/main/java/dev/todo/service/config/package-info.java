/** Configuration: every key with its default in a file of its module, overridden by a file and the environment. */
@org.jspecify.annotations.NullMarked
package dev.todo.service.config;
