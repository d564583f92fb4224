package io.replyledger.canonical;

import io.replyledger.table.Column;
import io.replyledger.table.Records;
import io.replyledger.table.Rejects;
import io.replyledger.table.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;

/** Counts what comes out of a file, looks at every row of it, and keeps a digest of all. */
final class SoakSink implements RecordSink {
    private static final int LONGEST_VALUE = 65;
    private static final int LONGEST_REASON = 300;
    private static final String MONTH = "\\d{4}-\\d{2}|none";

    private final SoakFile file;
    private final List<String> shownNowhere;
    private final Map<String, Long> counts = new TreeMap<>();
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private final Set<String> faults = new TreeSet<>();

    SoakSink(SoakFile file) {
        this.file = file;
        shownNowhere = file.isInPlace()
                ? file.material().identities()
                : file.material().masked();
    }

    @Override
    public void write(Table table, String month, Object[] row) {
        boolean isReject = table.name().equals(Rejects.TABLE);
        String record = isReject ? "reject " + row[table.positions().get(Rejects.RECORD)] : table.name();
        counts.merge(record, 1L, Long::sum);
        digest.update((record + month + Arrays.deepToString(row)).getBytes(StandardCharsets.UTF_16BE));
        require(month.matches(MONTH), "month folder " + month);
        for (int i = 0; i < row.length; i++) {
            look(table.columns().get(i), row[i], table.name());
        }
        if (isReject) {
            lookAtReject(table.positions(), row);
        } else {
            require((Long) row[table.positions().get(Records.SOURCE_ROW)] >= 1, "source_row below 1");
        }
    }

    private void look(Column column, Object value, String table) {
        String at = table + "." + column.name();
        if (value == null) {
            require(!column.isRequired(), at + " is required and null");
            return;
        }
        require(isOfType(column, value), at + " is no " + column.type() + ": " + shortened(value.toString()));
        if (value instanceof String text) {
            require(isWhole(text), at + " holds half a character");
            // Columns in which texts stand as they are may hold what a mutation moved there.
            if (file.isInPlace() || table.equals(Rejects.TABLE)) {
                lookForIdentities(at, text);
            }
        }
    }

    private static boolean isOfType(Column column, Object value) {
        return switch (column.type()) {
            case STRING -> value instanceof String;
            case BIGINT -> value instanceof Long;
            case INT -> value instanceof Integer;
            case DOUBLE -> value instanceof Double;
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof LocalDate date && date.getYear() >= 0 && date.getYear() <= 9999;
            case TIMESTAMP -> value instanceof Long micros && isYearOfFourDigits(micros);
            case DECIMAL ->
                value instanceof BigDecimal d && d.scale() == column.scale() && d.precision() <= column.precision();
            case LONGS, BINARY -> true;
        };
    }

    private static boolean isYearOfFourDigits(long micros) {
        int year =
                Timestamps.ofMicros(micros).atOffset(java.time.ZoneOffset.UTC).getYear();
        return year >= -1 && year <= 10_000;
    }

    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private void lookAtReject(Map<String, Integer> positions, Object[] row) {
        String value = (String) row[positions.get(Rejects.VALUE)];
        String column = (String) row[positions.get(Rejects.COLUMN)];
        String reason = (String) row[positions.get(Rejects.REASON)];
        require((Long) row[positions.get(Rejects.ROW)] >= 1, "reject without a row");
        require(!reason.isBlank(), "reject without a reason");
        require(value.length() <= LONGEST_VALUE, "reject with a long value");
        require(reason.length() <= LONGEST_REASON, "reject with a long reason: " + shortened(reason));
        for (String text : List.of(value, column, reason)) {
            require(isOneLine(text), "reject on two lines: " + text);
        }
    }

    /** True for a text that every program shows on one line. */
    static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> Character.getType(c) == Character.CONTROL || c == 0x2028 || c == 0x2029);
    }

    /** Notes identities in a text that is to show none. */
    void lookForIdentities(String at, String text) {
        for (String identity : shownNowhere) {
            int found = text.indexOf(identity);
            // Digits around a number make it another one.
            boolean isAlone = found >= 0 && !isDigit(text, found - 1) && !isDigit(text, found + identity.length());
            require(!isAlone, at + " shows the identity " + identity + ": " + shortened(text));
        }
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 100));
    }

    void require(boolean isMet, String fault) {
        if (!isMet && faults.size() < 10) {
            faults.add(fault);
        }
    }

    long count(String record) {
        return counts.getOrDefault(record, 0L);
    }

    Map<String, Long> counts() {
        return counts;
    }

    String digest() {
        return DigestUtils.sha256Hex(digest.digest());
    }

    Set<String> faults() {
        return faults;
    }
}
