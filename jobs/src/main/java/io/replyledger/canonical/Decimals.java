package io.replyledger.canonical;

import java.math.BigDecimal;

/** Numbers as they are written in cells. */
final class Decimals {
    private static final int MOST_PLACES = 100;
    private static final int LONGEST = 200;

    private Decimals() {}

    /**
     * The number in a text.
     *
     * @throws NumberFormatException for what is no number, and for one like 1e999999999, on which arithmetic would
     *     never end
     */
    static BigDecimal of(String text) {
        if (text.length() > LONGEST) {
            throw new NumberFormatException("too many digits");
        }
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > MOST_PLACES) {
            throw new NumberFormatException("too many places: " + text);
        }
        return value;
    }
}
