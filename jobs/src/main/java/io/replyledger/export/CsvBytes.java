package io.replyledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/**
 * Reads delimited text by its bytes. This needs an encoding in which the bytes of delimiter, quote and line ends stand
 * for nothing else: UTF-8 and the Western ones, and GB18030 where the delimiter is no byte that a character may end
 * with.
 */
final class CsvBytes {
    /** From this size on a file is read in ranges, side by side. */
    static final long RANGE = 32L << 20;

    private static final Set<String> WESTERN = Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "windows-1252");
    private static final Set<String> CHINESE = Set.of("GB18030", "GBK", "GB2312");
    private static final String NEVER_INSIDE = ",;\t\" '";

    private final Charset charset;
    private final byte delimiter;
    private final byte quote;

    CsvBytes(FileForm form) {
        this.charset = Charset.forName(form.encoding());
        this.delimiter = (byte) form.delimiter();
        this.quote = form.quote().equals("none")
                ? CsvTokens.NO_QUOTE
                : (byte) form.quote().charAt(0);
    }

    /** True when text of that form can be told apart by its bytes. */
    static boolean fits(FileForm form) {
        String name = Charset.forName(form.encoding()).name();
        char quoted = form.quote().equals("none") ? '"' : form.quote().charAt(0);
        if (form.delimiter() >= 0x80 || quoted >= 0x80) {
            return false;
        }
        boolean isNeverInside = NEVER_INSIDE.indexOf(form.delimiter()) >= 0 && NEVER_INSIDE.indexOf(quoted) >= 0;
        return WESTERN.contains(name) || (CHINESE.contains(name) && isNeverInside);
    }

    /** The ranges of a stream; see {@link CsvRange#of}. */
    List<CsvRange> ranges(InputStream in, long bytes) throws IOException {
        return CsvRange.of(in, delimiter, quote, bytes);
    }

    /**
     * Hands over rows that are not blank.
     *
     * @param in stands at the first byte of the first row and ends with the last one
     * @param firstRow number of the first row
     * @param skipped how many rows that are not blank stand above the data
     * @return how many rows were handed over
     * @throws IOException when the bytes cannot be read as rows
     */
    long read(InputStream in, long firstRow, int skipped, ExportFolder.RowSink sink) throws IOException {
        long count = -skipped;
        long number = firstRow;
        try (CsvTokens tokens = new CsvTokens(in, delimiter, quote)) {
            ByteRow row = new ByteRow(tokens, charset, quote);
            for (; tokens.next(); number++) {
                if (!row.isBlank() && count++ >= 0) {
                    sink.accept(row.numbered(number));
                }
            }
        } catch (IOException e) {
            throw new IOException("row " + number + " cannot be read: " + e.getMessage(), e);
        }
        return Math.max(count, 0);
    }
}
