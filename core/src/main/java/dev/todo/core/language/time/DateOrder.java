package dev.todo.core.language.time;

import java.util.Locale;

/** How a slashed date reads: {@code 3/4/2027} is 3 April or 4 March. A number above 12 decides by itself. */
public enum DateOrder {
    /** Day, month, year. */
    DMY,
    /** Month, day, year. */
    MDY;

    /** The order people write in {@code locale}; day first when in doubt. */
    public static DateOrder of(Locale locale) {
        return switch (locale.getCountry()) {
            case "US", "PH", "FM", "PW", "GU", "AS", "PR", "VI" -> MDY;
            default -> DMY;
        };
    }
}
