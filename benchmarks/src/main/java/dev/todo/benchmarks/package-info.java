/** Benchmarks of the promises the product makes. Run by hand; no test depends on a time measured here. */
@org.jspecify.annotations.NullMarked
package dev.todo.benchmarks;
