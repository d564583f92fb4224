package io.replyledger.direct.parquet;

import java.io.IOException;
import java.util.Arrays;

/** Numbers of a fixed count of bits as Parquet packs them: runs of one number, and groups of eight side by side. */
final class RunReader {
    private static final int SEVEN_BITS = 0x7F;
    private static final int GROUP = 8;

    private final PlainBytes bytes;
    private final int width;
    private final long mask;
    /** How many of the run are left. */
    private int left;

    private boolean isPacked;
    private int repeated;
    /** Where the next packed number begins, in bits. */
    private long bit;

    /**
     * Reads from where bytes stand on.
     *
     * @param width bits of a number
     * @throws IOException where they are not 0 to 32
     */
    RunReader(PlainBytes bytes, int width) throws IOException {
        if (width < 0 || width > Integer.SIZE) {
            throw new IOException("numbers of " + width + " bits");
        }
        this.bytes = bytes;
        this.width = width;
        this.mask = (1L << width) - 1;
    }

    /** Fills the first places with the next numbers. */
    void read(int[] numbers, int count) throws IOException {
        int done = 0;
        while (done < count) {
            if (left == 0) {
                begin();
            }
            int some = Math.min(count - done, left);
            if (isPacked) {
                unpack(numbers, done, some);
            } else {
                Arrays.fill(numbers, done, done + some, repeated);
            }
            left -= some;
            done += some;
        }
    }

    private void begin() throws IOException {
        int header = header();
        int length = header >>> 1;
        isPacked = (header & 1) == 1;
        if (isPacked) {
            left = Math.multiplyExact(length, GROUP);
            bit = (long) bytes.skip(Math.multiplyExact(length, width)) * Byte.SIZE;
        } else {
            left = length;
            repeated = repeated();
        }
        if (left <= 0) {
            throw new IOException("a run of nothing");
        }
    }

    private int header() throws IOException {
        int header = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE - 1) {
            int next = bytes.nextByte();
            header |= (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return header;
            }
        }
        throw new IOException("the length of a run has no end");
    }

    private int repeated() throws IOException {
        int number = 0;
        for (int shift = 0; shift < width; shift += Byte.SIZE) {
            number |= (bytes.nextByte() & 0xFF) << shift;
        }
        return number;
    }

    private void unpack(int[] numbers, int from, int count) {
        for (int i = from; i < from + count; i++) {
            numbers[i] = (int) (bytes.longAt((int) (bit >>> 3)) >>> (bit & (Byte.SIZE - 1)) & mask);
            bit += width;
        }
    }
}
