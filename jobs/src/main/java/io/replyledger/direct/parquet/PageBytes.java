package io.replyledger.direct.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** Bytes of a Parquet page in the making; numbers have their low byte first. */
final class PageBytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST = 256;
    private static final int SEVEN = 7;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[FIRST];
    private int size;

    void putLong(long number) {
        room(Long.BYTES);
        LONG.set(bytes, size, number);
        size += Long.BYTES;
    }

    void putInt(int number) {
        room(Integer.BYTES);
        INT.set(bytes, size, number);
        size += Integer.BYTES;
    }

    /** An unsigned number in groups of seven bits. */
    void putVarInt(int number) {
        int left = number;
        while (left >= MORE) {
            putByte(left | MORE);
            left >>>= SEVEN;
        }
        putByte(left);
    }

    void putByte(int number) {
        room(1);
        bytes[size++] = (byte) number;
    }

    /** Bytes with their length before them, as plain pages hold texts. */
    void putWithLength(byte[] text) {
        putInt(text.length);
        room(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.multiplyExact(2, bytes.length), Math.addExact(size, more)));
        }
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** A view that holds until more is put. */
    BytesInput view() {
        return BytesInput.from(bytes, 0, size);
    }
}
