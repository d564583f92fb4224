package io.replyledger.export;

import io.replyledger.table.ShortTexts;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/** The texts of the cells of a column; the short ones that are repeated are decoded once. */
final class CellTexts implements ShortTexts.Bytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final Charset charset;
    private final ShortTexts known;
    private byte[] buffer;
    private int start;

    CellTexts(Charset charset, boolean isRemembering) {
        this.charset = charset;
        this.known = isRemembering ? new ShortTexts() : null;
    }

    /** The text of these bytes, trimmed and without what spreadsheets put before it. */
    String of(byte[] bytes, int from, int length) {
        if (known == null || !known.isOfUse(length)) {
            return decoded(bytes, from, length);
        }
        buffer = bytes;
        start = from;
        String found = known.find(this, length);
        return found == null ? known.keep(decoded(bytes, from, length)) : found;
    }

    private String decoded(byte[] bytes, int from, int length) {
        return FormulaGuard.undone(new String(bytes, from, length, charset)).strip();
    }

    @Override
    public long eight(int position) {
        return (long) LONGS.get(buffer, start + position);
    }

    @Override
    public int four(int position) {
        return (int) INTS.get(buffer, start + position);
    }

    @Override
    public byte one(int position) {
        return buffer[start + position];
    }
}
