/** What every service process is: listener, bearer check, problems, health, metrics, events, orderly stop. */
@org.jspecify.annotations.NullMarked
package dev.todo.service;
