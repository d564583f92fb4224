package io.replyledger.export;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Tells while a page is read whether its last table was closed; a parser closes at the end whatever is open. */
final class TableEnds extends FilterReader {
    private static final String OPEN = "<table";
    private static final String CLOSE = "</table";

    private final StringBuilder tag = new StringBuilder();
    private boolean isOpen;

    TableEnds(Reader page) {
        super(page);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            look((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = offset; i < offset + read; i++) {
            look(into[i]);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** True when a table was begun behind the last that was closed. */
    boolean isOpen() {
        return isOpen;
    }

    private void look(char c) {
        if (c == '<') {
            tag.setLength(0);
            tag.append(c);
        } else if (tag.length() > 0) {
            tag.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            if (OPEN.contentEquals(tag)) {
                isOpen = true;
                tag.setLength(0);
            } else if (CLOSE.contentEquals(tag)) {
                isOpen = false;
                tag.setLength(0);
            } else if (tag.length() == CLOSE.length()) {
                tag.setLength(0);
            }
        }
    }
}
