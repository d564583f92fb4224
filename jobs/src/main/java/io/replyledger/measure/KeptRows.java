package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import io.replyledger.table.Kept;
import io.replyledger.table.Table;
import java.util.Map;
import scala.Tuple2;

/** Kept parts as rows of the table {@code kept}, and back. */
final class KeptRows {
    private static final Map<String, Integer> POSITIONS = Table.load(Kept.TABLE).positions();
    private static final int START_BASIS = POSITIONS.get(Kept.START_BASIS);
    private static final int PRECISION = POSITIONS.get(Kept.PRECISION);
    private static final int DISTRIBUTION = POSITIONS.get(Kept.DISTRIBUTION);
    private static final int LOOKED_AT = POSITIONS.get(Kept.LOOKED_AT);
    private static final int N_MEASURED = POSITIONS.get(Kept.N_MEASURED);
    private static final int DIGEST = POSITIONS.get(Kept.DIGEST);

    private KeptRows() {}

    /** A part as values in the order of the table. */
    static Object[] values(KeptKey key, KeptPart part) {
        PackedPart packed = PackedPart.of(part);
        boolean isSketched = key.kind().equals(KeptKey.MEASURE);
        return values(key, part, packed.bytes(), isSketched ? ContentSum.digest(key, packed) : null);
    }

    /** The same with its distribution as bytes, and with a digest or null. */
    static Object[] values(KeptKey key, KeptPart part, byte[] distribution, byte[] digest) {
        boolean isLookedAt = !key.kind().equals(KeptKey.MEASURE);
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
            isLookedAt ? null : distribution,
            part.abandoned(),
            part.untimedEvents(),
            part.untimedEnds(),
            part.uncovered(),
            part.rows(),
            part.first(),
            part.last(),
            isLookedAt ? distribution : null,
            part.distribution().n(),
            digest
        };
    }

    /** The part in a row given as values in the order of the table; more may stand behind. */
    static Tuple2<KeptKey, PackedPart> part(Object[] row) {
        Object distribution = row[DISTRIBUTION] == null ? row[LOOKED_AT] : row[DISTRIBUTION];
        return new Tuple2<>(key(row), new PackedPart(counts(row), (byte[]) distribution));
    }

    /** What a row tells without its distribution, which need not have been read. */
    static KeptSketch sketch(Object[] row) {
        return new KeptSketch(
                key(row), counts(row), (Long) row[N_MEASURED], (byte[]) row[LOOKED_AT], (byte[]) row[DIGEST]);
    }

    private static KeptKey key(Object[] row) {
        int next = 0;
        return new KeptKey(
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
                (String) row[next]);
    }

    private static KeptPart counts(Object[] row) {
        int next = DISTRIBUTION + 1;
        return new KeptPart(
                Distribution.EMPTY,
                (String) row[START_BASIS],
                (String) row[PRECISION],
                (Long) row[next++],
                (Long) row[next++],
                (Long) row[next++],
                (Long) row[next++],
                0,
                false,
                (Long) row[next++],
                (Long) row[next++],
                (Long) row[next]);
    }
}
