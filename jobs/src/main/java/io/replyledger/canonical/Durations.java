package io.replyledger.canonical;

import io.replyledger.spec.Mapping;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/**
 * Durations in a unit, in the usual forms with units, or as a time pattern such as {@code H:mm:ss}. Whatever the unit,
 * the time cells of workbooks and texts that name their units are read too.
 */
final class Durations {
    private static final Map<String, BigDecimal> NANOS = Map.of(
            "ms", new BigDecimal("1e6"),
            "s", new BigDecimal("1e9"),
            "min", new BigDecimal("60e9"),
            "h", new BigDecimal("3600e9"),
            "days", new BigDecimal("86400e9"));
    private static final BigDecimal SECOND = new BigDecimal("1e9");
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final char COLON = ':';

    private final String unit;
    private final boolean isTimeOfDay;
    private final DateTimeFormatter pattern;

    private Durations(String unit, boolean isTimeOfDay) {
        this.unit = unit;
        this.isTimeOfDay = isTimeOfDay;
        boolean isNamed = NANOS.containsKey(unit) || unit.equals(Mapping.USUAL);
        this.pattern = isNamed ? null : Timestamps.formatter(unit);
    }

    /** Durations of any length. */
    Durations(String unit) {
        this(unit, false);
    }

    /** Times of day, which end before 24 hours where they are written as on a clock. */
    static Durations ofDay(String unit) {
        return new Durations(unit, true);
    }

    /**
     * Nanoseconds; empty when the text is no duration. A fraction of a day is rounded to the whole second, since
     * spreadsheets keep times of day as binary fractions.
     */
    Optional<Long> nanos(String text) {
        Optional<Long> nanos =
                unit.equals(Mapping.USUAL) ? UsualDuration.nanos(text) : pattern == null ? number(text) : clock(text);
        return nanos.filter(n -> !isTimeOfDay || text.indexOf(COLON) < 0 || n < NANOS_PER_DAY);
    }

    private Optional<Long> clock(String text) {
        try {
            return Optional.of(LocalTime.parse(text, pattern).toNanoOfDay());
        } catch (DateTimeException e) {
            return ClockDuration.nanos(text);
        }
    }

    private Optional<Long> number(String text) {
        if (text.indexOf(COLON) >= 0) {
            return ClockDuration.nanos(text);
        }
        try {
            BigDecimal nanos = Decimals.of(text).multiply(NANOS.get(unit));
            BigDecimal rounded = unit.equals("days")
                    ? nanos.divide(SECOND, 0, RoundingMode.HALF_UP).multiply(SECOND)
                    : nanos.setScale(0, RoundingMode.HALF_EVEN);
            return Optional.of(rounded.longValueExact());
        } catch (NumberFormatException e) {
            return UsualDuration.nanos(text);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
