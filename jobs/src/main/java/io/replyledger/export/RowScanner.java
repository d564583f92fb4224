package io.replyledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where the rows of delimited bytes end, by the rules of {@link CsvTokens}, without looking for cells: only quotes and
 * line ends matter, and eight bytes are looked at together.
 */
final class RowScanner {
    /** A row has to fit into memory. */
    static final int LONGEST_ROW = 256 << 20;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final int BUFFER = 1 << 20;
    private static final byte CR = '\r';
    private static final byte LF = '\n';

    private final InputStream in;
    private final byte delimiter;
    private final byte quote;
    private final byte[] buffer;
    /** Offset in the stream of the first byte of the buffer. */
    private long offset;

    private int position;
    private int limit;
    private boolean isOver;
    private long rowStart;

    RowScanner(InputStream in, byte delimiter, byte quote) {
        this(in, delimiter, quote, BUFFER);
    }

    RowScanner(InputStream in, byte delimiter, byte quote, int size) {
        this.in = in;
        this.delimiter = delimiter;
        this.quote = quote;
        this.buffer = new byte[size];
    }

    /** Offset behind the row, and behind its line end. */
    long end() {
        return rowStart;
    }

    /**
     * Moves behind the next row, an empty line included.
     *
     * @return false at the end
     * @throws IOException when the bytes end inside quotes, or a row is longer than 256 MiB
     */
    boolean next() throws IOException {
        if (!isAny()) {
            return false;
        }
        while (toMark()) {
            byte mark = buffer[position++];
            if (mark == quote && quote != CsvTokens.NO_QUOTE) {
                passQuoted();
            } else {
                boolean isPair = mark == CR && isAny() && buffer[position] == LF;
                position += isPair ? 1 : 0;
                break;
            }
        }
        rowStart = offset + position;
        return true;
    }

    /** Goes on to the next line end, or quote with which a cell begins; false where none is left. */
    private boolean toMark() throws IOException {
        do {
            for (position = find(quote, LF, CR); position < limit; position = find(quote, LF, CR)) {
                byte mark = buffer[position];
                boolean isOther = mark == quote && (quote == CsvTokens.NO_QUOTE || !isBeginOfCell());
                if (!isOther) {
                    return true;
                }
                position++;
            }
        } while (isAny());
        return false;
    }

    private boolean isBeginOfCell() {
        return offset + position == rowStart || buffer[position - 1] == delimiter;
    }

    /** Goes behind the quote that ends the cell; two quotes stand for one. */
    private void passQuoted() throws IOException {
        while (true) {
            toQuote();
            position++;
            if (!isAny() || buffer[position] != quote) {
                return;
            }
            position++;
        }
    }

    private void toQuote() throws IOException {
        do {
            position = find(quote, quote, quote);
        } while (position == limit && isAny());
        if (position == limit) {
            throw new Unreadable(CsvTokens.UNCLOSED);
        }
    }

    /** The next place of one of these bytes; the limit for none. */
    private int find(byte a, byte b, byte c) {
        int i = position;
        for (; i + Long.BYTES <= limit; i += Long.BYTES) {
            long word = (long) WORD.get(buffer, i);
            long found = places(word, a) | places(word, b) | places(word, c);
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (i < limit && buffer[i] != a && buffer[i] != b && buffer[i] != c) {
            i++;
        }
        return i;
    }

    /** The top bit of the first byte that is {@code wanted}; bits above it mean nothing. */
    private static long places(long word, byte wanted) {
        long other = word ^ (wanted & 0xFFL) * ONES;
        return (other - ONES) & ~other & TOPS;
    }

    /** Whether a byte is left; the one before it stays in the buffer. */
    private boolean isAny() throws IOException {
        if (position < limit) {
            return true;
        }
        if (isOver) {
            return false;
        }
        if (offset + position - rowStart > LONGEST_ROW) {
            throw new Unreadable(CsvTokens.TOO_LONG);
        }
        int kept = Math.min(1, position);
        System.arraycopy(buffer, position - kept, buffer, 0, kept);
        offset += position - kept;
        position = kept;
        int read = in.read(buffer, kept, buffer.length - kept);
        limit = kept + Math.max(0, read);
        isOver = read < 0;
        return !isOver;
    }
}
