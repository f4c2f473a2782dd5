/** The one catalogue of tools, written against the port of the product. */
@org.jspecify.annotations.NullMarked
package dev.todo.mcp;
