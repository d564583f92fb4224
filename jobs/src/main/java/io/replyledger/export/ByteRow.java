package io.replyledger.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** The row at which tokens stand; cells are decoded when they are asked for. */
final class ByteRow implements RawRow {
    private final CsvTokens tokens;
    private final Charset charset;
    private final byte quote;
    private long number;

    ByteRow(CsvTokens tokens, Charset charset, byte quote) {
        this.tokens = tokens;
        this.charset = charset;
        this.quote = quote;
    }

    ByteRow numbered(long row) {
        number = row;
        return this;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int size() {
        return tokens.count();
    }

    @Override
    public String cell(int position) {
        if (position >= tokens.count()) {
            return "";
        }
        if (tokens.isMessy(position)) {
            return unquoted(position);
        }
        byte[] bytes = tokens.buffer();
        int start = tokens.start(position);
        int end = tokens.end(position);
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        return start == end
                ? ""
                : FormulaGuard.undone(new String(bytes, start, end - start, charset))
                        .strip();
    }

    private String unquoted(int position) {
        byte[] bytes = tokens.buffer();
        int end = tokens.end(position);
        ByteArrayOutputStream text = new ByteArrayOutputStream(end - tokens.start(position));
        int i = tokens.start(position) + 1;
        while (true) {
            boolean isQuote = bytes[i] == quote;
            if (isQuote && (i + 1 >= end || bytes[i + 1] != quote)) {
                break;
            }
            text.write(bytes[i]);
            i += isQuote ? 2 : 1;
        }
        text.write(bytes, i + 1, end - i - 1);
        return FormulaGuard.undone(text.toString(charset)).strip();
    }

    @Override
    public boolean isBlank() {
        byte[] bytes = tokens.buffer();
        for (int cell = 0; cell < tokens.count(); cell++) {
            for (int i = tokens.start(cell); i < tokens.end(cell); i++) {
                // Whether anything else is white space is for texts to say.
                if (bytes[i] != ' ') {
                    return RawRow.super.isBlank();
                }
            }
        }
        return true;
    }
}
