package io.replyledger.spec;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as users write it, {@code 2024-01-01}. */
public final class WrittenDay {
    private WrittenDay() {}

    /**
     * Reads a day.
     *
     * @param text may be null, which is no day
     * @throws UserMistake for anything else
     */
    public static LocalDate parse(String text, String file, String key) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw UserMistake.in(file, key, "'" + text + "' is not a day such as 2024-01-01");
        }
    }
}
