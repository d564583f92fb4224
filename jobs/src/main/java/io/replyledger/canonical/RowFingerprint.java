package io.replyledger.canonical;

import io.replyledger.table.Records;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.MurmurHash3;

/** A fingerprint of every mapped column of a record and its provider: MurmurHash3, 128 bits. */
final class RowFingerprint {
    private final int[] columns;

    RowFingerprint(Map<String, Integer> positions, List<FieldReader> fields) {
        columns = java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(positions.get(Records.PROVIDER_ID)),
                        fields.stream().mapToInt(f -> positions.get(f.column().name())))
                .sorted()
                .toArray();
    }

    /** The fingerprint as its first 64 bits and as 128 bits of hex. */
    record Value(long hash, String hex) {}

    Value of(Object[] record) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            text.append(column).append('\u0001').append(record[column]).append('\u0002');
        }
        long[] hash = MurmurHash3.hash128x64(text.toString().getBytes(StandardCharsets.UTF_8));
        return new Value(hash[0], String.format(java.util.Locale.ROOT, "%016x%016x", hash[0], hash[1]));
    }
}
