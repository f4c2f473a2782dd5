/** The ports of the product: every operation a user can ask for, over records that are also the wire format. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.api;
