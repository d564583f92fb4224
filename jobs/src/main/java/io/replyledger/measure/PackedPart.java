package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import java.io.Serializable;

/**
 * A part on its way through a shuffle: while many are sorted their distributions lie in a tenth of the memory.
 *
 * @param counts the part without its distribution
 * @param bytes its distribution
 */
record PackedPart(KeptPart counts, byte[] bytes) implements Serializable {
    static PackedPart of(KeptPart part) {
        return new PackedPart(
                part.aged(Distribution.EMPTY, part.open()), part.distribution().toBytes());
    }

    KeptPart part() {
        return counts.aged(Distribution.ofBytes(bytes), counts.open());
    }
}
