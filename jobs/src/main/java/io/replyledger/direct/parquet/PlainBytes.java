package io.replyledger.direct.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** The bytes of a Parquet page, read from the front; numbers have their low byte first. */
final class PlainBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** With a word of nothing behind them, so that whatever begins within them may be read as a word. */
    private final byte[] bytes;

    private final int end;
    private int next;

    private PlainBytes(byte[] bytes, int next, int end) {
        this.bytes = bytes;
        this.next = next;
        this.end = end;
    }

    static PlainBytes of(BytesInput input) throws IOException {
        int size = Math.toIntExact(input.size());
        byte[] bytes = new byte[size + Long.BYTES];
        try (InputStream stream = input.toInputStream()) {
            return new PlainBytes(bytes, 0, stream.readNBytes(bytes, 0, size));
        }
    }

    int left() {
        return end - next;
    }

    /** The next bytes by themselves, so many as the number before them says. */
    PlainBytes nextPart() throws IOException {
        int begin = skip(nextInt());
        return new PlainBytes(bytes, begin, next);
    }

    /** Goes on behind so many bytes; where they begin. */
    int skip(int count) throws IOException {
        if (count < 0 || count > left()) {
            throw new IOException("a page ends within a value");
        }
        int begin = next;
        next += count;
        return begin;
    }

    byte nextByte() throws IOException {
        return bytes[skip(1)];
    }

    int nextInt() throws IOException {
        return (int) INT.get(bytes, skip(Integer.BYTES));
    }

    long nextLong() throws IOException {
        return (long) LONG.get(bytes, skip(Long.BYTES));
    }

    /** The eight bytes at a place. */
    long longAt(int place) {
        return (long) LONG.get(bytes, place);
    }

    /** A text of UTF-8 behind its length. */
    String nextText() throws IOException {
        int length = nextInt();
        return new String(bytes, skip(length), length, StandardCharsets.UTF_8);
    }

    /** Bytes behind their length. */
    byte[] nextBytes() throws IOException {
        int length = nextInt();
        int begin = skip(length);
        return Arrays.copyOfRange(bytes, begin, begin + length);
    }
}
