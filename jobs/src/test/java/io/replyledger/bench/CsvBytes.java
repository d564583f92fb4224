package io.replyledger.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes CSV without making a string per cell, so that ten million rows take seconds. */
final class CsvBytes implements Closeable {
    private static final int FULL = 1 << 20;
    private static final int SPARE = 1 << 14;
    private static final int DAY = 86_400;

    private final OutputStream file;
    private final byte[] buffer = new byte[FULL + SPARE];
    private int used;
    private boolean isFirst = true;

    CsvBytes(Path path) throws IOException {
        file = Files.newOutputStream(path);
    }

    /** A text that is ready for CSV, quoted where it must be. */
    static byte[] cell(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return (isPlain ? text : '"' + text.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
    }

    /** Begins the next cell. */
    CsvBytes next() {
        if (!isFirst) {
            buffer[used++] = ',';
        }
        isFirst = false;
        return this;
    }

    CsvBytes text(byte[] ready) {
        System.arraycopy(ready, 0, buffer, used, ready.length);
        used += ready.length;
        return this;
    }

    /** A whole number that is not negative, with zeros in front up to a width. */
    CsvBytes number(long value, int width) {
        int digits = width;
        for (long rest = value; digits < 19 && rest >= POWERS[digits]; ) {
            digits++;
        }
        long rest = value;
        for (int i = used + digits - 1; i >= used; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
        return this;
    }

    private static final long[] POWERS = powers();

    private static long[] powers() {
        long[] powers = new long[19];
        Arrays.setAll(powers, i -> Math.round(StrictMath.pow(10, i)));
        return powers;
    }

    /** {@code 2024-01-31 23:59:59} of local seconds since a day whose texts are given. */
    CsvBytes time(long seconds, byte[][] days) {
        int second = (int) (seconds % DAY);
        text(days[(int) (seconds / DAY)]);
        buffer[used++] = ' ';
        number(second / 3600, 2);
        buffer[used++] = ':';
        number(second / 60 % 60, 2);
        buffer[used++] = ':';
        return number(second % 60, 2);
    }

    void endRow() throws IOException {
        buffer[used++] = '\n';
        isFirst = true;
        if (used >= FULL) {
            flush();
        }
    }

    private void flush() throws IOException {
        file.write(buffer, 0, used);
        used = 0;
    }

    @Override
    public void close() throws IOException {
        flush();
        file.close();
    }
}
