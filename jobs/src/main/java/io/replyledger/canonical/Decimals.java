package io.replyledger.canonical;

import java.math.BigDecimal;

/** Numbers as they are written in cells. */
final class Decimals {
    private static final int MOST_PLACES = 100;
    private static final int LONGEST = 200;
    /** So many digits are an int whatever they are. */
    private static final int INT_DIGITS = 9;

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

    /**
     * The whole number in a text.
     *
     * @throws NumberFormatException for what is no number
     * @throws ArithmeticException for one that is not whole or too large
     */
    static int whole(String text) {
        boolean isPlain = !text.isEmpty() && text.length() <= INT_DIGITS;
        for (int i = 0; isPlain && i < text.length(); i++) {
            isPlain = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isPlain ? Integer.parseInt(text) : of(text).intValueExact();
    }
}
