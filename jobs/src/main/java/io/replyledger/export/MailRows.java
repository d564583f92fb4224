package io.replyledger.export;

import java.io.IOException;
import java.io.InputStream;

/** The messages of an mbox, or the one of an .eml: their headers. Bodies are read past and never kept. */
final class MailRows extends RowReader {
    private static final int LONGEST_HEADER = 1 << 20;
    private static final int LONGEST_SEPARATOR = 1 << 10;

    private final MailLines lines;
    private final boolean isMbox;
    private boolean isStarted;
    private boolean isAtMessage;

    MailRows(InputStream in, boolean isMbox) {
        this.lines = new MailLines(in);
        this.isMbox = isMbox;
    }

    @Override
    RawRow read() throws IOException {
        if (!toMessage()) {
            return null;
        }
        isAtMessage = false;
        long number = isMbox ? lines.number() : 1;
        MailHead head = new MailHead();
        int size = 0;
        boolean isIn = true;
        while (isIn && lines.next(LONGEST_HEADER + 1)) {
            String line = lines.text();
            // Some programs leave the empty line out, or break off: a From line ends a header, too.
            isAtMessage = isMbox && lines.isSeparator();
            isIn = !line.isEmpty() && !isAtMessage;
            size = Math.min(size + line.length() + 1, LONGEST_HEADER + 1);
            if (isIn && size <= LONGEST_HEADER) {
                head.add(line);
            }
        }
        return size > LONGEST_HEADER
                ? RawRow.broken(number, "not a mail: its header is longer than 1 MiB")
                : MailRow.of(number, head);
    }

    /** Moves past a body to the next From line. */
    private boolean toMessage() throws IOException {
        if (!isMbox) {
            boolean isFirst = !isStarted;
            isStarted = true;
            return isFirst;
        }
        while (!isAtMessage) {
            if (!lines.next(LONGEST_SEPARATOR)) {
                return false;
            }
            isAtMessage = lines.isSeparator();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
