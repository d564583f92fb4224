package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the value of one canonical column from a row. Texts and codes are {@code String}, timestamps {@code Long}
 * microseconds since 1970 UTC, dates {@code LocalDate}, BIGINT {@code Long}, INT {@code Integer}, DECIMAL {@code BigDecimal} of the
 * declared scale; null is empty.
 */
final class FieldReader {
    private static final char UNDECODABLE = '\uFFFD';
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Column column;
    private final FieldMapping mapping;
    private final Cells cells;
    private final CodeTable codes;
    private final Timestamps timestamps;
    private final Durations durations;
    private final Durations plus;
    private final Pattern capture;

    FieldReader(Column column, FieldMapping mapping, Header header, Set<String> nulls, Optional<List<String>> closed) {
        this.column = column;
        this.mapping = mapping;
        this.cells = new Cells(header, nulls);
        this.codes = new CodeTable(column.name(), mapping, closed);
        this.timestamps = mapping.timestamp() == null ? null : new Timestamps(mapping.timestamp());
        this.durations = mapping.duration() == null ? null : new Durations(mapping.duration());
        this.plus = mapping.plus() == null ? null : new Durations(mapping.plus().duration());
        this.capture = mapping.capture() == null ? null : Pattern.compile(mapping.capture());
    }

    Column column() {
        return column;
    }

    /** Name of the canonical column that this one is counted from; null for most. */
    String after() {
        return mapping.after();
    }

    /**
     * The value in a row.
     *
     * @param base value of the column named by {@link #after()}
     * @throws Reject when the cell holds something that is no such value
     */
    Object read(RawRow row, ZoneId zone, Object base, Findings findings) throws Reject {
        if (mapping.when() != null && !cells.fulfils(row, mapping.when())) {
            return null;
        }
        String text = mapping.constant() != null ? mapping.constant() : captured(cells.text(row, mapping));
        if (text.isEmpty()) {
            requireNothingToAdd(row);
            return null;
        }
        if (text.indexOf(UNDECODABLE) >= 0) {
            throw rejected(row, text, "bytes that are no text in the encoding of the file");
        }
        return column.type() == ColumnType.STRING
                ? codes.meaning(text, findings)
                : converted(row, codes.isEmpty() ? text : codes.meaning(text, findings), zone, base, findings);
    }

    private String captured(String text) {
        if (capture == null) {
            return text;
        }
        Matcher matcher = capture.matcher(text);
        return matcher.find() && matcher.group(1) != null ? matcher.group(1) : "";
    }

    private Object converted(RawRow row, String text, ZoneId zone, Object base, Findings findings) throws Reject {
        if (text == null) {
            return null;
        }
        try {
            return switch (column.type()) {
                case TIMESTAMP -> timestamp(row, text, zone, base, findings);
                case DATE -> date(row, text);
                case BIGINT -> durations == null ? Long.valueOf(text) : Long.valueOf(seconds(row, text));
                case INT -> Decimals.of(text).intValueExact();
                case DECIMAL -> decimal(row, text);
                case BOOLEAN -> bool(row, text);
                case STRING, DOUBLE, LONGS -> throw new IllegalStateException("cannot be mapped: " + column);
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw rejected(row, text, "not a whole number or decimal");
        }
    }

    private BigDecimal decimal(RawRow row, String text) throws Reject {
        BigDecimal value = Decimals.of(text).setScale(column.scale(), RoundingMode.HALF_EVEN);
        int wholeDigits = column.precision() - column.scale();
        if (value.precision() > column.precision()) {
            throw rejected(row, text, "more than " + wholeDigits + " digits before the point");
        }
        return value;
    }

    private Boolean bool(RawRow row, String text) throws Reject {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw rejected(row, text, "neither true nor false");
    }

    private Long timestamp(RawRow row, String text, ZoneId zone, Object base, Findings findings) throws Reject {
        if (mapping.after() != null) {
            return base == null ? null : (Long) base + duration(row, durations, text) / NANOS_PER_MICRO;
        }
        if (mapping.epoch() != null) {
            return epoch(text);
        }
        TemporalAccessor parsed = parsed(row, text, "date-time");
        Instant instant = Timestamps.instant(parsed, added(row), zone, findings);
        return Timestamps.micros(instant);
    }

    private LocalDate date(RawRow row, String text) throws Reject {
        return LocalDate.from(parsed(row, text, "date"));
    }

    private TemporalAccessor parsed(RawRow row, String text, String what) throws Reject {
        return timestamps
                .parse(text)
                .orElseThrow(() ->
                        rejected(row, text, "not a " + what + " like " + String.join(" or ", mapping.timestamp())));
    }

    /** A time of day without its date is no time, and must not pass for something that never happened. */
    private void requireNothingToAdd(RawRow row) throws Reject {
        String added = plus == null ? "" : cells.text(row, mapping.plus().column());
        if (!added.isEmpty()) {
            throw new Reject(
                    cells.name(row, mapping),
                    "",
                    "is empty beside a filled " + mapping.plus().column());
        }
    }

    private long added(RawRow row) throws Reject {
        if (plus == null) {
            return 0;
        }
        String text = cells.text(row, mapping.plus().column());
        String column = mapping.plus().column();
        if (text.isEmpty()) {
            throw new Reject(column, "", "is empty beside a filled " + cells.name(row, mapping));
        }
        return plus.nanos(text).orElseThrow(() -> new Reject(column, text, "not a duration"));
    }

    private static Long epoch(String text, String unit) {
        BigDecimal micros = Decimals.of(text).movePointRight(unit.equals("s") ? 6 : 3);
        return micros.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private Long epoch(String text) {
        return epoch(text, mapping.epoch());
    }

    private long seconds(RawRow row, String text) throws Reject {
        return Math.floorDiv(duration(row, durations, text), NANOS_PER_SECOND);
    }

    private long duration(RawRow row, Durations unit, String text) throws Reject {
        return unit.nanos(text).orElseThrow(() -> rejected(row, text, "not a duration"));
    }

    private Reject rejected(RawRow row, String text, String reason) {
        boolean isIdentity = column.identityKind().isPresent();
        return new Reject(cells.name(row, mapping), isIdentity ? "***" : text, reason);
    }

    /** A required value that is missing. */
    Reject missing(RawRow row) {
        return new Reject(cells.name(row, mapping), "", column.name() + " is missing");
    }

    /** True when the row is one that the condition names. */
    static boolean fulfils(RawRow row, Mapping.Condition condition, Header header) {
        return new Cells(header, Set.of()).fulfils(row, condition);
    }
}
