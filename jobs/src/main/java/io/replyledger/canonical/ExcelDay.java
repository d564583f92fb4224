package io.replyledger.canonical;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Days as Excel numbers them, 45660.378472 for 2025-01-03 09:05. Only those from 1990 to 2100, so that other numbers
 * are not taken for days. Rounded to whole seconds, since the fractions are binary.
 */
final class ExcelDay {
    /** Number of 1970-01-01 in the 1900 system. */
    private static final int EPOCH = 25_569;

    private static final int FIRST = 32_874;
    private static final int END = 73_416;
    private static final int DIGITS = 5;
    private static final int LONGEST = 32;
    private static final BigDecimal SECONDS_PER_DAY = new BigDecimal(86_400);

    private ExcelDay() {}

    /** The time in a text; null where it is no such number. */
    static WrittenTime read(String text) {
        TimeText at = new TimeText(text);
        int day = at.number(DIGITS, DIGITS);
        if (day < FIRST || day >= END || !(at.isEnd() || isFraction(text))) {
            return null;
        }
        long second = new BigDecimal(text)
                .subtract(BigDecimal.valueOf(EPOCH))
                .multiply(SECONDS_PER_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new WrittenTime(second, 0, WrittenTime.NO_OFFSET, at.isEnd());
    }

    private static boolean isFraction(String text) {
        return text.length() > DIGITS + 1
                && text.length() <= LONGEST
                && text.charAt(DIGITS) == '.'
                && text.chars().skip(DIGITS + 1).allMatch(c -> c >= '0' && c <= '9');
    }
}
