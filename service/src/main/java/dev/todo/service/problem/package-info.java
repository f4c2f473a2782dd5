/** What goes wrong, as RFC 9457 problems: the only form in which a service answers an error. */
@org.jspecify.annotations.NullMarked
package dev.todo.service.problem;
