package io.replyledger.measure;

import io.replyledger.direct.rows.Weighed;
import io.replyledger.stats.Distribution;
import java.io.Serializable;
import java.util.List;

/**
 * A part as it is kept: while many are held or sorted their distributions lie in a tenth of the memory.
 *
 * @param counts the part without its distribution
 * @param bytes its distribution
 */
public record PackedPart(KeptPart counts, byte[] bytes) implements Serializable, Weighed {
    /** Of the counts. */
    private static final long WEIGHT = 300;

    /** Packs a part. */
    public static PackedPart of(KeptPart part) {
        return new PackedPart(
                part.aged(Distribution.EMPTY, part.open()), part.distribution().toBytes());
    }

    @Override
    public long weight() {
        return WEIGHT + bytes.length;
    }

    /** All as one; at least one. */
    static PackedPart sum(List<PackedPart> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        KeptSum sum = new KeptSum();
        parts.forEach(p -> sum.plus(p.part()));
        return of(sum.merged());
    }

    /** The part with its distribution. */
    KeptPart part() {
        return counts.aged(Distribution.ofBytes(bytes), counts.open());
    }

    /** The same part, final or not. */
    PackedPart judged(boolean provisional) {
        return new PackedPart(counts.judged(provisional), bytes);
    }
}
