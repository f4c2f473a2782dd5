/** Kills the services while they are used, and then looks whether anything was lost or done twice. */
@org.jspecify.annotations.NullMarked
package dev.todo.benchmarks.chaos;
