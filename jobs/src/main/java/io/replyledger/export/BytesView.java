package io.replyledger.export;

import java.nio.charset.StandardCharsets;

/** Bytes that stand somewhere, each as a character. */
final class BytesView implements CharSequence {
    private byte[] bytes;
    private int start;
    private int length;

    /** Shows these bytes from now on. */
    BytesView show(byte[] shown, int from, int to) {
        bytes = shown;
        start = from;
        length = to - from;
        return this;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[start + index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().subSequence(from, to);
    }

    @Override
    public String toString() {
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }
}
