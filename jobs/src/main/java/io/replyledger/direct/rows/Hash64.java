package io.replyledger.direct.rows;

import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;

/** XXH64, as Spark SQL's {@code xxhash64} computes it, without a query. */
public final class Hash64 {
    private Hash64() {}

    /** Of a text in UTF-8. */
    public static long of(String text, long seed) {
        UTF8String bytes = UTF8String.fromString(text);
        return XXH64.hashUnsafeBytes(bytes.getBaseObject(), bytes.getBaseOffset(), bytes.numBytes(), seed);
    }

    /** Of 64 bits. */
    public static long of(long number, long seed) {
        return XXH64.hashLong(number, seed);
    }

    /** Of 32 bits. */
    public static long of(int number, long seed) {
        return XXH64.hashInt(number, seed);
    }
}
