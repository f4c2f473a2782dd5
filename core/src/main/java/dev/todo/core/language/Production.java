package dev.todo.core.language;

/**
 * One way to say a command.
 *
 * @param command what it asks for
 * @param firm whether the words can only be meant as a command; else they may as well open a title ("cancel the
 *     subscription")
 * @param pattern the words
 */
record Production(Command command, boolean firm, Pattern pattern) {}
