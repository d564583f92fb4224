package io.replyledger.canonical;

import io.replyledger.direct.sql.SqlFailure;
import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.FieldMapping;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the value of one canonical column from a row. Texts and codes are {@code String}, timestamps {@code Long}
 * microseconds since 1970 UTC, dates {@code LocalDate}, BIGINT {@code Long}, INT {@code Integer}, DECIMAL {@code
 * BigDecimal} of the declared scale; null is empty. Identities are still in clear.
 */
final class FieldReader {
    static final String ROUNDED = "Excel turned this number into %s; format the column as text and export again";

    /** How the reason begins where a text is no date-time. */
    static final String NO_TIME = "not a date-time like ";

    private static final char UNDECODABLE = '\uFFFD';
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Column column;
    private final FieldMapping mapping;
    private final boolean isHidden;
    private final boolean isId;
    private final Cells cells;
    private final RowConditions when;
    private final CodeTable codes;
    private final Timestamps timestamps;
    private final PlacedTime placed;
    private final ZoneOffsets offsets = new ZoneOffsets();
    private final Durations durations;
    private final Durations plus;
    private final Cells plusCells;
    private final Pattern capture;
    private final JoinedCells joined;
    private final SqlCell sql;

    FieldReader(Column column, FieldMapping mapping, Header header, Set<String> nulls, Optional<List<String>> closed) {
        this(column, mapping, header, nulls, closed, HiddenColumns.isHidden(column, mapping));
    }

    /** A reader that shows the cell in no message where it is hidden. */
    FieldReader(
            Column column,
            FieldMapping mapping,
            Header header,
            Set<String> nulls,
            Optional<List<String>> closed,
            boolean isHidden) {
        this.column = column;
        this.mapping = mapping;
        this.isHidden = isHidden;
        this.isId = HiddenColumns.isId(column);
        this.cells = Cells.of(mapping, header, nulls);
        this.when = new RowConditions(mapping.when(), header, nulls);
        this.codes = new CodeTable(column.name(), mapping, closed, isHidden);
        this.timestamps = mapping.timestamp() == null ? null : new Timestamps(mapping.timestamp());
        this.placed = column.type() == ColumnType.TIMESTAMP ? PlacedTime.of(mapping, timestamps, cells) : null;
        this.durations = mapping.duration() == null ? null : new Durations(mapping.duration());
        this.plus =
                mapping.plus() == null ? null : Durations.ofDay(mapping.plus().duration());
        this.plusCells = plus == null ? null : Cells.of(mapping.plus().column(), header, nulls);
        this.capture = mapping.capture() == null ? null : Pattern.compile(mapping.capture());
        this.joined = new JoinedCells(mapping.join(), header, nulls);
        this.sql = mapping.sql() == null ? null : SqlCell.of(mapping.sql(), header, nulls);
    }

    Column column() {
        return column;
    }

    FieldMapping mapping() {
        return mapping;
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
        return read(row, zone, base, findings, false);
    }

    /**
     * The same; where wanted, a text outside the codes stays as it is written.
     *
     * @throws Reject when the cell holds something that is no such value
     */
    Object read(RawRow row, ZoneId zone, Object base, Findings findings, boolean isOpen) throws Reject {
        WrittenTime time = placed == null ? null : placed.read(row);
        if (time != null) {
            return Timestamps.micros(time, 0, zone, offsets, findings);
        }
        boolean isMeant = when.hold(row);
        boolean isToldElsewhere = mapping.constant() != null && mapping.otherwise() != null;
        if (!isMeant && !isToldElsewhere) {
            return null;
        }
        String text = mapping.constant() == null
                ? captured(sql == null ? cells.text(row) : told(row))
                : isMeant ? mapping.constant() : mapping.otherwise();
        if (text.isEmpty()) {
            requireNothingToAdd(row);
            return null;
        }
        if (text.indexOf(UNDECODABLE) >= 0) {
            throw rejected(row, text, "bytes that are no text in the encoding of the file");
        }
        if (isId && TypedNumbers.isRounded(text)) {
            throw rejected(row, text, rounded(isHidden ? "a rounded one" : text));
        }
        if (mapping.thousands()) {
            text = TypedNumbers.ungrouped(text);
        }
        if (mapping.integer()) {
            String given = text;
            text = TypedNumbers.integer(given).orElseThrow(() -> rejected(row, given, "not a whole number"));
        }
        return column.type() == ColumnType.STRING
                ? isOpen ? codes.meaningOrText(text) : codes.meaning(text, findings)
                : converted(row, codes.isEmpty() ? text : codes.meaning(text, findings), zone, base, findings);
    }

    /** The columns that make an id together, as one text; empty where the mapping names none or all are empty. */
    String joined(RawRow row) {
        return joined.text(row);
    }

    /** What the expression makes of a row. */
    private String told(RawRow row) throws Reject {
        try {
            return sql.text(row);
        } catch (SqlFailure e) {
            throw rejected(row, sql.shown(row), e.getMessage());
        }
    }

    private String captured(String text) {
        if (capture == null) {
            return text;
        }
        Matcher matcher = capture.matcher(text);
        return matcher.find() && matcher.group(1) != null ? matcher.group(1) : "";
    }

    /** Why a rounded number is no id. */
    static String rounded(String shown) {
        return ROUNDED.replace("%s", shown);
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
                case INT -> Decimals.whole(text);
                case DECIMAL -> decimal(row, text);
                case BOOLEAN ->
                    TypedNumbers.bool(text).orElseThrow(() -> rejected(row, text, "neither true nor false"));
                case STRING, DOUBLE, LONGS, BINARY -> throw new IllegalStateException("cannot be mapped: " + column);
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

    private Long timestamp(RawRow row, String text, ZoneId zone, Object base, Findings findings) throws Reject {
        if (mapping.after() != null) {
            return base == null
                    ? null
                    : (Long) plausible(
                            row, text, Math.addExact((Long) base, duration(row, durations, text) / NANOS_PER_MICRO));
        }
        if (mapping.epoch() != null) {
            return plausible(row, text, epoch(text, mapping.epoch()));
        }
        WrittenTime time = timestamps.read(text);
        // Midnight would be a time that nobody told.
        if (time == null || (time.isBareDate() && timestamps.expectsTimeOfDay())) {
            throw rejected(row, text, NO_TIME + TimeExample.of(mapping.timestamp(), false));
        }
        long added = added(row);
        requirePlausible(row, text, time.second() + Math.floorDiv(added, NANOS_PER_SECOND));
        return Timestamps.micros(time, added, zone, offsets, findings);
    }

    private long plausible(RawRow row, String text, long micros) throws Reject {
        requirePlausible(row, text, Math.floorDiv(micros, MICROS_PER_SECOND));
        return micros;
    }

    private void requirePlausible(RawRow row, String text, long second) throws Reject {
        if (!Centuries.hold(second)) {
            throw rejected(row, text, Centuries.OTHER);
        }
    }

    private LocalDate date(RawRow row, String text) throws Reject {
        WrittenTime time = timestamps.read(text);
        if (time == null) {
            throw rejected(row, text, "not a date like " + TimeExample.of(mapping.timestamp(), true));
        }
        if (!Centuries.hold(time.date())) {
            throw rejected(row, text, Centuries.OTHER);
        }
        return time.date();
    }

    /** A time of day without its date is no time, and must not pass for something that never happened. */
    private void requireNothingToAdd(RawRow row) throws Reject {
        if (plus == null) {
            return;
        }
        String added = plusCells.text(row);
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
        String text = plusCells.text(row);
        String name = mapping.plus().column();
        if (text.isEmpty()) {
            throw new Reject(name, "", "is empty beside a filled " + cells.name(row, mapping));
        }
        return plus.nanos(text).orElseThrow(() -> new Reject(name, text, "not a duration"));
    }

    private static long epoch(String text, String unit) {
        BigDecimal micros = Decimals.of(text).movePointRight(unit.equals("s") ? 6 : 3);
        return micros.setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    private long seconds(RawRow row, String text) throws Reject {
        return Math.floorDiv(duration(row, durations, text), NANOS_PER_SECOND);
    }

    private long duration(RawRow row, Durations unit, String text) throws Reject {
        return unit.nanos(text).orElseThrow(() -> rejected(row, text, "not a duration"));
    }

    /** A refusal of a text of a row, which is not shown where it is hidden. */
    Reject rejected(RawRow row, String text, String reason) {
        return new Reject(
                sql == null ? cells.name(row, mapping) : sql.name(), isHidden ? HiddenColumns.SHOWN : text, reason);
    }

    /** A required value that is missing. */
    Reject missing(RawRow row) {
        return new Reject(sql == null ? cells.name(row, mapping) : sql.name(), "", column.name() + " is missing");
    }
}
