/**
 * The one catalogue of tools, written against the port of the product: what an external assistant lists and calls, and
 * what the agent's planners plan with.
 */
@org.jspecify.annotations.NullMarked
package dev.todo.mcp;
