package io.replyledger.direct.parquet;

import java.util.Arrays;

/** Which rows of a page have a value: runs of rows that do and rows that do not, in turn. */
final class PresentRuns {
    private static final int FIRST = 8;
    private static final int BYTES_A_RUN = 3;

    private int[] lengths = new int[FIRST];
    private int runs;
    private int rows;
    private int missing;
    private boolean isFirstPresent;
    private boolean isLastPresent;

    /** Goes on with so many rows, at least one. */
    void add(boolean isPresent, int count) {
        boolean isNew = runs == 0 || isPresent != isLastPresent;
        if (isNew) {
            isFirstPresent = runs == 0 ? isPresent : isFirstPresent;
            isLastPresent = isPresent;
            lengths = runs == lengths.length ? Arrays.copyOf(lengths, 2 * runs) : lengths;
            lengths[runs++] = 0;
        }
        lengths[runs - 1] += count;
        rows += count;
        missing += isPresent ? 0 : count;
    }

    int rows() {
        return rows;
    }

    int missing() {
        return missing;
    }

    void clear() {
        runs = 0;
        rows = 0;
        missing = 0;
    }

    /** As Parquet's definition levels of one bit: run by run, or a bit a row where that is shorter. */
    void write(PageBytes out) {
        if (runs * BYTES_A_RUN <= rows / Byte.SIZE) {
            boolean isPresent = isFirstPresent;
            for (int run = 0; run < runs; run++) {
                out.putVarInt(lengths[run] << 1);
                out.putByte(isPresent ? 1 : 0);
                isPresent = !isPresent;
            }
        } else {
            int groups = (rows + Byte.SIZE - 1) / Byte.SIZE;
            out.putVarInt(groups << 1 | 1);
            writeBits(out);
        }
    }

    private void writeBits(PageBytes out) {
        int bits = 0;
        int row = 0;
        boolean isPresent = isFirstPresent;
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < lengths[run]; i++) {
                bits |= isPresent ? 1 << row % Byte.SIZE : 0;
                if (++row % Byte.SIZE == 0) {
                    out.putByte(bits);
                    bits = 0;
                }
            }
            isPresent = !isPresent;
        }
        if (row % Byte.SIZE > 0) {
            out.putByte(bits);
        }
    }
}
