package io.replyledger.measure;

/**
 * A number that no clock measures; 1 for yes and 0 for no, of a share.
 *
 * @param measure what is measured
 * @param basis event that decides the month
 * @param at when
 * @param value not negative
 */
record Value(String measure, String basis, long at, long value) implements Measurement {

    static Value of(String measure, String basis, long at, boolean holds) {
        return new Value(measure, basis, at, holds ? 1 : 0);
    }
}
