package io.replyledger.canonical;

import io.replyledger.direct.rows.Hash64;
import io.replyledger.table.Records;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;

/** A fingerprint of every mapped column of a record and its provider: xxHash64 over them, one after the other. */
final class RowFingerprint {
    private static final long SEED = 42;
    private static final long OTHER_SEED = 0x5EED;
    private final int[] columns;

    /** A fingerprint of the columns at these positions. */
    RowFingerprint(Map<String, Integer> positions, IntStream filled) {
        columns = IntStream.concat(IntStream.of(positions.get(Records.PROVIDER_ID)), filled)
                .distinct()
                .sorted()
                .toArray();
    }

    /** 64 bits. */
    long of(Object[] record) {
        return of(record, SEED);
    }

    /** 128 bits, for an id. */
    String hex(Object[] record) {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(of(record, SEED)) + hex.toHexDigits(of(record, OTHER_SEED));
    }

    private long of(Object[] record, long seed) {
        long hash = seed;
        for (int column : columns) {
            Object value = record[column];
            if (value != null) {
                hash = hash(value, Hash64.of(column, hash));
            }
        }
        return hash;
    }

    private static long hash(Object value, long seed) {
        return value instanceof Long number ? Hash64.of((long) number, seed) : Hash64.of(value.toString(), seed);
    }
}
