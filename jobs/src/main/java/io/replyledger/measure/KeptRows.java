package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import scala.Tuple2;

/** Kept parts as rows of the table {@code kept}, and back. */
final class KeptRows {
    private KeptRows() {}

    /** A part as values in the order of the table. */
    static Object[] values(KeptKey key, KeptPart part) {
        return new Object[] {
            key.kind(),
            key.record(),
            key.provider(),
            key.month(),
            key.channel(),
            key.segment(),
            key.measure(),
            key.clock(),
            key.basis(),
            key.source(),
            key.sourceFile(),
            key.reason(),
            part.startBasis(),
            part.precision(),
            part.distribution().toBytes(),
            part.abandoned(),
            part.untimedEvents(),
            part.untimedEnds(),
            part.uncovered(),
            part.rows(),
            part.first(),
            part.last()
        };
    }

    /** The part in a row given as values in the order of the table; more may stand behind. */
    static Tuple2<KeptKey, PackedPart> part(Object[] row) {
        int next = 0;
        KeptKey key = new KeptKey(
                (String) row[next++],
                (String) row[next++],
                (String) row[next++],
                (String) row[next++],
                (String) row[next++],
                (String) row[next++],
                (String) row[next++],
                (String) row[next++],
                (String) row[next++],
                (String) row[next++],
                (String) row[next++],
                (String) row[next++]);
        String startBasis = (String) row[next++];
        String precision = (String) row[next++];
        byte[] distribution = (byte[]) row[next++];
        KeptPart counts = new KeptPart(
                Distribution.EMPTY,
                startBasis,
                precision,
                (Long) row[next++],
                (Long) row[next++],
                (Long) row[next++],
                (Long) row[next++],
                0,
                false,
                (Long) row[next++],
                (Long) row[next++],
                (Long) row[next]);
        return new Tuple2<>(key, new PackedPart(counts, distribution));
    }
}
