package io.replyledger.canonical;

import io.replyledger.table.Records;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.MurmurHash3;

/** A fingerprint of every mapped column of a record and its provider: MurmurHash3, 128 bits. */
final class RowFingerprint {
    private final int[] columns;

    /** A fingerprint of the columns at these positions. */
    RowFingerprint(Map<String, Integer> positions, IntStream filled) {
        columns = IntStream.concat(IntStream.of(positions.get(Records.PROVIDER_ID)), filled)
                .distinct()
                .sorted()
                .toArray();
    }

    /** The fingerprint: its first 64 bits, and the rest. */
    record Value(long hash, long rest) {
        /** All 128 bits. */
        String hex() {
            HexFormat hex = HexFormat.of();
            return hex.toHexDigits(hash) + hex.toHexDigits(rest);
        }
    }

    Value of(Object[] record) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            text.append(column).append('\u0001').append(record[column]).append('\u0002');
        }
        long[] hash = MurmurHash3.hash128x64(text.toString().getBytes(StandardCharsets.UTF_8));
        return new Value(hash[0], hash[1]);
    }
}
