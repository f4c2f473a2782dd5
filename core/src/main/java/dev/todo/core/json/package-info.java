/** JSON as the product reads and writes it: records by generated adapters, commands field by field with exact errors. */
@org.jspecify.annotations.NullMarked
package dev.todo.core.json;
