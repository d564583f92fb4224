package io.replyledger.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The text of a number in a workbook: ISO for dates and times, plain digits for numbers. */
final class NumberCell {
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Serial 60 is 29 February 1900, which never was; before it the days count from one day later. */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final int LEAP_DAY_OF_1900 = 60;
    private static final double LAST_DAY = 2_958_466; // 10000-01-01
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DIGITS = 15;
    private static final MathContext EXCEL = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private NumberCell() {}

    /** The text of a value; a number that can be no date of the calendar stays a number. */
    static String text(double value, NumberKind kind, boolean is1904) {
        boolean isDay = value >= 0 && value < LAST_DAY;
        return switch (kind) {
            case NUMBER -> number(value);
            case ELAPSED -> isDay ? elapsed(value) : number(value);
            case DATE -> isDay && value >= 1 ? dateTime(value, is1904, false) : number(value);
            case TIME -> isDay ? dateTime(value, is1904, true) : number(value);
        };
    }

    private static long seconds(double value) {
        return Math.round(value * SECONDS_PER_DAY);
    }

    private static String elapsed(double value) {
        long seconds = seconds(value);
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String dateTime(double value, boolean is1904, boolean hasTime) {
        long seconds = seconds(value);
        long day = seconds / SECONDS_PER_DAY;
        LocalDateTime at = date(day, is1904).atStartOfDay().plusSeconds(seconds % SECONDS_PER_DAY);
        if (hasTime && value < 1) {
            return TIME.format(at);
        }
        boolean isMidnight = seconds % SECONDS_PER_DAY == 0;
        return isMidnight && !hasTime ? at.toLocalDate().toString() : DATE_TIME.format(at);
    }

    private static LocalDate date(long day, boolean is1904) {
        if (is1904) {
            return EPOCH_1904.plusDays(day);
        }
        return EPOCH_1900.plusDays(day < LEAP_DAY_OF_1900 ? day + 1 : day);
    }

    private static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal exact = new BigDecimal(value).round(EXCEL).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        boolean isPlain = exact.signum() == 0 || (exponent < DIGITS && exponent >= -DIGITS);
        return isPlain ? exact.toPlainString() : scientific(exact, exponent);
    }

    /** As a spreadsheet shows it, {@code 4.5E+15}: its digits are lost, so it must not pass for an id. */
    private static String scientific(BigDecimal exact, int exponent) {
        String mantissa = exact.movePointLeft(exponent).toPlainString();
        String sign = exponent < 0 ? "-" : "+";
        return mantissa + "E" + sign + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }
}
