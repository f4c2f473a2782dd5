/** The services as processes of one machine, in the shape they have in a cluster. */
@org.jspecify.annotations.NullMarked
package dev.todo.local;
