package io.replyledger.canonical;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Durations in a unit, or as a time pattern such as {@code H:mm:ss}. */
final class Durations {
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ms", new BigDecimal("1e6"),
            "s", new BigDecimal("1e9"),
            "min", new BigDecimal("60e9"),
            "h", new BigDecimal("3600e9"),
            "days", new BigDecimal("86400e9"));
    private static final BigDecimal SECOND = new BigDecimal("1e9");

    private final String unit;
    private final DateTimeFormatter pattern;

    Durations(String unit) {
        this.unit = unit;
        this.pattern = NANOS.containsKey(unit) ? null : Timestamps.formatter(unit);
    }

    /**
     * Nanoseconds; empty when the text is no duration. A fraction of a day is rounded to the whole second, since
     * spreadsheets keep times of day as binary fractions.
     */
    Optional<Long> nanos(String text) {
        try {
            if (pattern != null) {
                return Optional.of(LocalTime.parse(text, pattern).toNanoOfDay());
            }
            BigDecimal nanos = Decimals.of(text).multiply(NANOS.get(unit));
            BigDecimal rounded = unit.equals("days")
                    ? nanos.divide(SECOND, 0, RoundingMode.HALF_UP).multiply(SECOND)
                    : nanos.setScale(0, RoundingMode.HALF_EVEN);
            return Optional.of(rounded.longValueExact());
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
