package io.replyledger.canonical;

import io.replyledger.table.Records;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;

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
                hash = hash(value, XXH64.hashInt(column, hash));
            }
        }
        return hash;
    }

    private static long hash(Object value, long seed) {
        if (value instanceof Long number) {
            return XXH64.hashLong(number, seed);
        }
        UTF8String text = UTF8String.fromString(value.toString());
        return XXH64.hashUnsafeBytes(text.getBaseObject(), text.getBaseOffset(), text.numBytes(), seed);
    }
}
