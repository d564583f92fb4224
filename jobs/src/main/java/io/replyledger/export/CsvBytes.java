package io.replyledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Reads delimited text by its bytes. This needs an encoding in which the bytes of delimiter, quote and line ends stand
 * for nothing else: UTF-8 and the Western ones, and GB18030 where the delimiter is no byte that a character may end
 * with.
 */
final class CsvBytes {
    /** A file of more than two of these is read in ranges of this size, side by side. */
    static final long RANGE = 16L << 20;

    private static final int[] MARK = {0xEF, 0xBB, 0xBF};
    private static final Set<String> WESTERN = Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "windows-1252");
    private static final Set<String> CHINESE = Set.of("GB18030", "GBK", "GB2312");
    private static final String NEVER_INSIDE = ",;\t\" '";

    private final Charset charset;
    private final byte delimiter;
    private final byte quote;

    CsvBytes(Delimited text) {
        this.charset = Charset.forName(text.encoding());
        this.delimiter = (byte) text.delimiter();
        this.quote = text.quote().equals("none")
                ? CsvTokens.NO_QUOTE
                : (byte) text.quote().charAt(0);
    }

    /** True when text written so can be told apart by its bytes. */
    static boolean fits(Delimited text) {
        String name = Charset.forName(text.encoding()).name();
        char quoted = text.quote().equals("none") ? '"' : text.quote().charAt(0);
        if (text.delimiter() >= 0x80 || quoted >= 0x80) {
            return false;
        }
        boolean isNeverInside = NEVER_INSIDE.indexOf(text.delimiter()) >= 0 && NEVER_INSIDE.indexOf(quoted) >= 0;
        return WESTERN.contains(name) || (CHINESE.contains(name) && isNeverInside);
    }

    /** The ranges of a stream from its beginning; see {@link CsvRange#of}. */
    List<CsvRange> ranges(InputStream in, long bytes) throws IOException {
        int mark = skipMark(in);
        return CsvRange.of(in, mark, delimiter, quote, bytes);
    }

    /** Rows of a stream from its beginning. */
    Rows rows(InputStream in) throws IOException {
        skipMark(in);
        return rows(in, 1);
    }

    /** Rows of a stream that stands at the beginning of a row. */
    Rows rows(InputStream in, long firstRow) {
        CsvTokens tokens = new CsvTokens(in, delimiter, quote);
        return new ByteRows(tokens, new ByteRow(tokens, charset, quote), firstRow);
    }

    /** Skips the byte order mark of UTF-8. */
    private int skipMark(InputStream in) throws IOException {
        boolean isMarked = charset.equals(StandardCharsets.UTF_8) && Content.startsWith(in, MARK);
        if (isMarked) {
            in.skipNBytes(MARK.length);
        }
        return isMarked ? MARK.length : 0;
    }
}
