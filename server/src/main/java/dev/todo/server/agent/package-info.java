/**
 * The agent: turns of a conversation in which a planner makes calls of the tool catalogue out of words. Planners only
 * plan; what is called, in which order, and what is confirmed first is decided here.
 */
@org.jspecify.annotations.NullMarked
package dev.todo.server.agent;
