/** Tests of the agent: turns over a real database, with plans as a test writes them or as the interpreter makes them. */
@org.jspecify.annotations.NullMarked
package dev.todo.server.agent;
