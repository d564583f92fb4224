package io.replyledger.export;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Watches how much larger packed bytes get while they are unpacked, and ends it where only an archive bomb goes on. Exports
 * shrink to between a third and a fiftieth.
 */
final class Expansion extends FilterInputStream {
    /** Unpacked bytes for each packed one. */
    static final int HIGHEST_RATIO = 200;
    /** The same beyond {@link #LARGE}, where even an honest file would fill a disk. */
    static final int HIGHEST_RATIO_OF_LARGE = 100;

    static final long LARGE = 1L << 30;
    /** Unpacked bytes that harm nobody, whatever the ratio: a few equal rows pack very well. */
    static final long HARMLESS = 16L << 20;

    private final LongSupplier packed;
    private long unpacked;

    /** Watches {@code in}; {@code packed} tells the packed bytes read so far. */
    Expansion(InputStream in, LongSupplier packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        counted(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        counted(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void counted(long more) throws IOException {
        unpacked += more;
        require(unpacked, packed.getAsLong());
    }

    /** Ends what grows like a bomb. */
    static void require(long unpacked, long packed) throws IOException {
        int ratio = unpacked > LARGE ? HIGHEST_RATIO_OF_LARGE : HIGHEST_RATIO;
        if (unpacked > HARMLESS && unpacked / ratio > packed) {
            throw bomb(ratio);
        }
    }

    static Unreadable bomb(int ratio) {
        return new Unreadable("it unpacks to more than " + ratio + " times its size, as archive bombs do");
    }
}
