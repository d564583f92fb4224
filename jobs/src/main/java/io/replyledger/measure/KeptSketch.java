package io.replyledger.measure;

import java.io.Serializable;

/**
 * A kept part as far as every run looks at it: its distribution only where that is of open records or of a comparison.
 *
 * @param key what it is about
 * @param counts the part without its distribution
 * @param measurements in its distribution, censored ones included
 * @param lookedAt the distribution, null for one that need not be read
 * @param digest hash of what is measured, the distribution included; null of comparisons, of rows, and of open records
 *     until they are aged
 */
public record KeptSketch(KeptKey key, KeptPart counts, long measurements, byte[] lookedAt, byte[] digest)
        implements Serializable {

    static KeptSketch of(KeptKey key, PackedPart part) {
        return new KeptSketch(
                key, part.counts(), part.part().distribution().n(), part.bytes(), ContentSum.digest(key, part));
    }

    /** The part, of open records, comparisons and rows. */
    PackedPart part() {
        return new PackedPart(counts, lookedAt);
    }

    /** The same, final or not. */
    KeptSketch judged(boolean provisional) {
        return new KeptSketch(key, counts.judged(provisional), measurements, lookedAt, digest);
    }

    /** All records, censored and untimed ones included. */
    long records() {
        return measurements + counts.records();
    }
}
