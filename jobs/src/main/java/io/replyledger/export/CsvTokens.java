package io.replyledger.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds rows and cells in delimited bytes without decoding them. Reads one row at a time into a buffer that grows with
 * the longest row, so a file may be larger than memory.
 *
 * <p>A row ends at CR, LF or CRLF. A cell that begins with a quote ends at the next single quote; delimiters and line
 * ends inside belong to it, two quotes stand for one, and what follows the closing quote up to the delimiter is added as
 * it stands. Everywhere else a quote is a character like others. These are the rules of Commons CSV, which a test holds
 * against this class.
 */
final class CsvTokens implements Closeable {
    static final byte NO_QUOTE = 0;
    static final String UNCLOSED =
            "the file ends inside quotes that are opened there; it is cut off or a quote is missing";

    static final String TOO_LONG = "it is longer than " + (RowScanner.LONGEST_ROW >> 20) + " MiB; is a quote missing?";

    private static final int FIRST_BUFFER = 1 << 20;
    private static final int FIRST_CELLS = 64;
    private static final byte CR = '\r';
    private static final byte LF = '\n';

    private final InputStream in;
    private final byte delimiter;
    private final byte quote;

    private byte[] buffer;
    private int limit;
    private int position;
    private int rowStart;
    private long rowOffset;
    private int count;
    private int[] starts = new int[FIRST_CELLS];
    private int[] ends = new int[FIRST_CELLS];
    private boolean[] areMessy = new boolean[FIRST_CELLS];

    /** Rows of these bytes, from where the stream stands. */
    CsvTokens(InputStream in, byte delimiter, byte quote) {
        this(in, delimiter, quote, FIRST_BUFFER);
    }

    CsvTokens(InputStream in, byte delimiter, byte quote, int firstBuffer) {
        this.in = in;
        this.delimiter = delimiter;
        this.quote = quote;
        this.buffer = new byte[firstBuffer];
    }

    /**
     * Moves on to the next row, an empty line included.
     *
     * @return false at the end
     * @throws IOException when the bytes end inside quotes, or a row is longer than 256 MiB
     */
    boolean next() throws IOException {
        rowOffset += position - rowStart;
        rowStart = position;
        count = 0;
        if (isAtEnd()) {
            return false;
        }
        while (true) {
            readCell();
            if (isAtEnd()) {
                return true;
            }
            byte end = buffer[position++];
            if (end != delimiter) {
                skipLineFeedAfter(end);
                return true;
            }
            if (isAtEnd()) {
                add(position, position, false);
                return true;
            }
        }
    }

    private void skipLineFeedAfter(byte end) throws IOException {
        if (end == CR && !isAtEnd() && buffer[position] == LF) {
            position++;
        }
    }

    private void readCell() throws IOException {
        if (quote != NO_QUOTE && buffer[position] == quote) {
            readQuoted();
        } else {
            int start = position - rowStart;
            toEndOfCell();
            add(rowStart + start, position, false);
        }
    }

    private void readQuoted() throws IOException {
        int start = position - rowStart;
        position++;
        boolean hasDoubled = false;
        while (true) {
            toQuote();
            position++;
            if (isAtEnd() || buffer[position] != quote) {
                break;
            }
            hasDoubled = true;
            position++;
        }
        int closed = position - rowStart;
        toEndOfCell();
        boolean isMessy = hasDoubled || position - rowStart > closed;
        if (isMessy) {
            add(rowStart + start, position, true);
        } else {
            add(rowStart + start + 1, rowStart + closed - 1, false);
        }
    }

    private void toEndOfCell() throws IOException {
        byte end = delimiter;
        while (true) {
            byte[] bytes = buffer;
            int stop = limit;
            int i = position;
            while (i < stop) {
                byte b = bytes[i];
                if (b == end || b == LF || b == CR) {
                    break;
                }
                i++;
            }
            position = i;
            if (i < stop || isAtEnd()) {
                return;
            }
        }
    }

    private void toQuote() throws IOException {
        while (true) {
            while (position < limit) {
                if (buffer[position] == quote) {
                    return;
                }
                position++;
            }
            if (isAtEnd()) {
                throw new Unreadable(UNCLOSED);
            }
        }
    }

    private void add(int start, int end, boolean isMessy) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            areMessy = Arrays.copyOf(areMessy, 2 * count);
        }
        starts[count] = start - rowStart;
        ends[count] = end - rowStart;
        areMessy[count++] = isMessy;
    }

    /** True when nothing is left; reads more bytes as needed. Moves the row, so only distances from its start last. */
    private boolean isAtEnd() throws IOException {
        if (position < limit) {
            return false;
        }
        makeRoom();
        int read = in.read(buffer, limit, buffer.length - limit);
        limit += Math.max(read, 0);
        return read < 0;
    }

    private void makeRoom() throws IOException {
        int length = limit - rowStart;
        if (rowStart > 0) {
            System.arraycopy(buffer, rowStart, buffer, 0, length);
            position -= rowStart;
            limit = length;
            rowStart = 0;
        }
        if (limit == buffer.length) {
            if (buffer.length >= RowScanner.LONGEST_ROW) {
                throw new Unreadable(TOO_LONG);
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
    }

    /** Where the row begins, in bytes from the beginning of the stream. */
    long rowOffset() {
        return rowOffset;
    }

    /** Number of cells of the row. */
    int count() {
        return count;
    }

    /** The bytes that the row stands in. */
    byte[] buffer() {
        return buffer;
    }

    int start(int cell) {
        return rowStart + starts[cell];
    }

    int end(int cell) {
        return rowStart + ends[cell];
    }

    /** True for a cell given with its quotes, because they cannot simply be left away. */
    boolean isMessy(int cell) {
        return areMessy[cell];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
