package io.replyledger.stats;

import java.util.Arrays;

/**
 * A distribution as bytes: the number of distinct values, then for each the distance from the one before, and its counts.
 * All are written seven bits a byte, low ones first. The arrays take 24 bytes a value.
 */
final class DistributionBytes {
    private static final int SEVEN = 7;
    private static final int MORE = 0x80;
    private static final int LONGEST = 10;

    private byte[] bytes;
    private int position;

    private DistributionBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] of(Distribution d) {
        DistributionBytes out = new DistributionBytes(new byte[LONGEST + 4 * d.size()]);
        out.write(d.size());
        long before = 0;
        for (int i = 0; i < d.size(); i++) {
            out.write(d.values[i] - before);
            before = d.values[i];
            long observed = d.observed[i];
            long censored = d.censoredAt(i);
            if (observed > Long.MAX_VALUE >> 1) {
                throw new ArithmeticException("more measurements of one value than can be written");
            }
            out.write(2 * observed + (censored > 0 ? 1 : 0));
            if (censored > 0) {
                out.write(censored);
            }
        }
        return Arrays.copyOf(out.bytes, out.position);
    }

    static Distribution read(byte[] bytes) {
        DistributionBytes in = new DistributionBytes(bytes);
        int size = Math.toIntExact(in.read());
        long[] values = new long[size];
        long[] observed = new long[size];
        long[] censored = Distribution.NONE;
        long before = 0;
        int at = in.position;
        for (int i = 0; i < size; i++) {
            // Most numbers are a single byte, which is no more than looked at.
            long distance = bytes[at++];
            if (distance < 0) {
                distance = in.readAt(at - 1);
                at = in.position;
            }
            before += distance;
            values[i] = before;
            long counts = bytes[at++];
            if (counts < 0) {
                counts = in.readAt(at - 1);
                at = in.position;
            }
            observed[i] = counts >>> 1;
            if ((counts & 1) == 1) {
                censored = censored == Distribution.NONE ? new long[size] : censored;
                censored[i] = in.readAt(at);
                at = in.position;
            }
        }
        return new Distribution(values, observed, censored);
    }

    private void write(long number) {
        if (position + LONGEST > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        long left = number;
        while (left >= MORE) {
            bytes[position++] = (byte) (left | MORE);
            left >>>= SEVEN;
        }
        bytes[position++] = (byte) left;
    }

    /** The number that begins at a byte; the position is then behind it. */
    private long readAt(int start) {
        position = start;
        return read();
    }

    private long read() {
        long number = 0;
        int shift = 0;
        while (true) {
            byte b = bytes[position++];
            number |= (long) (b & (MORE - 1)) << shift;
            if (b >= 0) {
                return number;
            }
            shift += SEVEN;
        }
    }
}
