package io.replyledger.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The lines of an mbox. Of a long one only the beginning is kept: bodies are read past. */
final class MailLines implements Closeable {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int LONGEST_SEPARATOR = 1_000;

    private final InputStream in;
    private byte[] line = new byte[1 << 10];
    private int length;
    private long number;

    MailLines(InputStream in) {
        this.in = in;
    }

    /** Reads the next line, of which up to {@code most} bytes are kept; false at the end. */
    boolean next(int most) throws IOException {
        int b = in.read();
        length = 0;
        if (b < 0) {
            return false;
        }
        number++;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (length < most) {
                keep(b);
            }
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return true;
    }

    private void keep(int b) {
        if (length == line.length) {
            line = java.util.Arrays.copyOf(line, 2 * length);
        }
        line[length++] = (byte) b;
    }

    /** Number of the line, from 1. */
    long number() {
        return number;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** What was kept, one character a byte. */
    String text() {
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
    }

    boolean isSeparator() {
        boolean mayBe = length > 5 && length < LONGEST_SEPARATOR && line[0] == 'F' && line[4] == ' ';
        return mayBe && isSeparator(text());
    }

    /**
     * True for a line that begins a message: From, an address or a dash, and a date in the manner of {@code asctime}. A
     * sentence of a body that happens to begin with From has no such date.
     */
    static boolean isSeparator(String line) {
        if (!line.startsWith("From ")) {
            return false;
        }
        List<String> words = List.of(line.strip().split(" +"));
        for (int i = 2; i + 3 < words.size(); i++) {
            boolean isDate = DAYS.contains(beginning(words.get(i)))
                    && MailDate.MONTHS.contains(beginning(words.get(i + 1)))
                    && isNumber(words.get(i + 2))
                    && words.get(i + 3).indexOf(':') > 0;
            if (isDate) {
                return true;
            }
        }
        return false;
    }

    private static String beginning(String word) {
        return word.length() < 3 ? "" : word.substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static boolean isNumber(String word) {
        return word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
