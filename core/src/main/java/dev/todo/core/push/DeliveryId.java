package dev.todo.core.push;

import dev.todo.core.error.InvalidInputException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one showing of a reminder, {@code <reminderId>.<generation>}: a device shows each once.
 *
 * @param reminder the reminder
 * @param generation which move of it, from 1
 */
public record DeliveryId(UUID reminder, int generation) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\.([1-9][0-9]{0,8})");

    /**
     * Reads the text form.
     *
     * @throws InvalidInputException when it is anything else
     */
    public static DeliveryId parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidInputException("id", "the id of a reminder's delivery is '<reminderId>.<generation>'");
        }
        return new DeliveryId(UUID.fromString(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return reminder + "." + generation;
    }
}
